using Puyang.Proposals.Benchmarks;
using Puyang.Proposals.Benchmarks.Contestants;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Tests;
using Puyang.Proposals.Office.Tests.Letters;

const int Letters = 100;
int[] bodies = [19, 100, 475, 1_900];

NodeModules.Install(Tree.Path("tests", "Puyang.Proposals.Benchmarks", "peers"));
Console.WriteLine($"Letter 185; {OneCore.Pin()}; medians of {Rounds.Count} rounds x {Letters} letters each, after warming up.");

byte[] file = Samples.Template.ToArray();
LetterTemplate template = LetterTemplate.Compile(file);
Letter letter = Samples.Full185();
Dictionary<string, object?> values = PlainValues.Of(LetterSchema.Letter, letter);

Engine engine = new(template, letter);
Floor floor = new(engine.Sample(), FilledParts.Of(file));
Floor lowerFloor = new(engine.Sample(), new HashSet<string> { "word/document.xml" });
SdkDom dom = new(file, values, letter.Body, HeadingStyles.Of(file));
using NodePeer docxtemplater = Docxtemplater.Start(file, values);
using NodePeer docxTemplates = DocxTemplates.Start(file, values);
using NodePeer trusting = DocxTemplates.StartWithoutSandbox(file, values);
Contestant[] all = [engine, floor, lowerFloor, dom, docxtemplater, trusting, docxTemplates];
SameLetter.Check(letter, engine.Sample(), all);
SameLetter.CheckBytes(engine.Sample(), floor);
SameLetter.CheckBytes(engine.Sample(), lowerFloor);

Rounds times = Rounds.Run(all.ToDictionary(contestant => contestant, _ => Letters));
Report.AtMost(1.2, "engine / floor", times[engine] / times[floor], Of(engine, floor));
Report.Line($"engine / {lowerFloor.Name}", times[engine] / times[lowerFloor], Of(engine, lowerFloor));
Report.Line("SDK open + DOM / engine", times[dom] / times[engine], Of(dom, engine));
Report.AtLeast(30, "docxtemplater / engine", times[docxtemplater] / times[engine], Of(docxtemplater, engine));
Report.Line("docx-templates noSandbox / engine", times[trusting] / times[engine], Of(trusting, engine));
Report.Line("docx-templates / engine", times[docxTemplates] / times[engine], Of(docxTemplates, engine));
Report.AtMost(20, "KB allocated for a letter", engine.BytesALetter(Letters) / 1_000, "to byte[]");

// Each lap makes as many paragraphs.
Engine[] lengths = [.. bodies.Select(paragraphs => new Engine(template, letter with { Body = Long(paragraphs) }))];
Rounds longer = Rounds.Run(lengths.Zip(bodies).ToDictionary(Contestant (pair) => pair.First, pair => Math.Max(1, Letters * bodies[0] / pair.Second)));
foreach ((Engine one, int paragraphs) in lengths.Zip(bodies).Skip(1))
{
    double perParagraph = longer[one] / paragraphs;
    double smallest = longer[lengths[0]] / bodies[0];
    Report.AtMost(1.2, $"a paragraph of {paragraphs} / of {bodies[0]}", perParagraph / smallest, $"{perParagraph * 1_000:0.00} us / {smallest * 1_000:0.00} us");
}

string Of(Contestant one, Contestant other) => $"{times[one]:0.000} ms / {times[other]:0.000} ms";

BodyParagraph[] Long(int paragraphs) => [.. Enumerable.Range(0, paragraphs).Select(i => letter.Body[i % letter.Body.Count])];
