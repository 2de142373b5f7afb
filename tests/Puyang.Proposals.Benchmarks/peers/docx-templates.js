import { createReport } from "docx-templates";
import { laps } from "./laps.js";

const noSandbox = process.argv.includes("noSandbox");

await laps((template, data) => createReport({ template, data, cmdDelimiter: ["{{", "}}"], noSandbox }));
