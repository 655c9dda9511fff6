/* What the type checker does not see: habits that hide faults, and functions that grew too long. */

import js from "@eslint/js";

export default [
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2021, sourceType: "script" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-undef": "off", // the files share their names, and the type checker knows them all
      "no-unused-vars": ["error", { vars: "local", args: "after-used" }],
      "no-redeclare": ["error", { builtinGlobals: false }],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-shadow": ["error", { builtinGlobals: false }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "consistent-return": "error",
      "max-lines-per-function": ["error", { max: 40, skipComments: true }],
      complexity: ["error", 15],
      // Of regular expressions, what the oldest browser (package.json) does not read: it would not start at all.
      "no-restricted-syntax": ["error", "Literal[regex.pattern=/\\(\\?<[=!]/], Literal[regex.flags=/[dv]/]"],
    },
  },
  {
    files: ["**/early.js"], // it must be read by browsers that read nothing else
    languageOptions: { ecmaVersion: 5 },
    rules: { "no-var": "off", strict: "off" },
  },
];
