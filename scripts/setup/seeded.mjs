// Before every file of unit tests: random cases are the same in every run. `TEST_SEED=N` looks at others.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.TEST_SEED ?? 20_261) });
