// Intake: what is handed in before a meeting, plan (YAML) and sign-up sheet (CSV); read with
// positions, every fault told with file:line:column.
