import { full } from '../support/built-sites.mjs';
import { testTemplates } from './accessible-templates.ts';
import { test } from './fixtures.ts';

test.use({ site: full });
testTemplates(full, 'attention');
