// The mappings that the user keeps, in one file of the profile.
import path from 'node:path';
import { z } from 'zod';
import { mappingSchema, mostMappings, type Mapping } from '../../shared/tables/Mapping';
import { KeptList } from './KeptList';

export class MappingBook extends KeptList<Mapping> {
  constructor(folder: string) {
    super(path.join(folder, 'mappings.json'), z.array(mappingSchema), ({ name }) => name, mostMappings);
  }
}
