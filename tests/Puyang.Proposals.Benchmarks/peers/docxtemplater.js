// A Docxtemplater renders once and a PizZip is to be new for each: its makers' own advice, so both are made anew for every letter.
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { laps } from "./laps.js";

const options = { delimiters: { start: "{{", end: "}}" }, paragraphLoop: true, linebreaks: true };

await laps((template, data) => new Docxtemplater(new PizZip(template), options).render(data).toBuffer());
