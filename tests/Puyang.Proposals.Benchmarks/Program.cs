using Puyang.Proposals.Benchmarks;
using Puyang.Proposals.Benchmarks.Contestants;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Tests;
using Puyang.Proposals.Office.Tests.Letters;
using Puyang.Proposals.Office.Word;

const int Letters = 400;
const int SlowLetters = 20;
int[] lengths = [19, 100, 475, 1_900];

NodeModules.Install(Tree.Path("tests", "Puyang.Proposals.Benchmarks", "peers"));
Console.WriteLine($"""
    Letter 185 from templates/reply-letter.docx; {OneCore.Pin()}.
    Processor time of a letter, warm; medians, of the ratios too, of {Rounds.Count} rounds x {Letters} letters, x {SlowLetters} by the DOM and the peers.

    """);

byte[] file = Samples.Template.ToArray();
WordTemplate template = Samples.Compile(file);
Letter letter = Samples.Full185();
Dictionary<string, object?> values = PlainValues.Of(LetterSchema.Letter, letter);

Engine engine = new(template, letter);
EngineIntoBuffer buffered = new(template, letter);
Floor floor = new(engine.Sample(), FilledParts.Of(file));
SdkDom dom = new(file, values, letter.Body, HeadingStyles.Of(file));
using NodePeer docxtemplater = Docxtemplater.Start(file, values);
using NodePeer trusting = DocxTemplates.StartWithoutSandbox(file, values);
using NodePeer docxTemplates = DocxTemplates.Start(file, values);
InProcess[] fast = [engine, buffered, floor];
Contestant[] slow = [dom, docxtemplater, trusting, docxTemplates];
SameLetter.Check(letter, engine.Sample(), slow);
SameLetter.CheckBytes(engine.Sample(), fast);

Rounds times = Rounds.Run([.. fast.Select(one => (one, Letters)), .. slow.Select(one => (one, SlowLetters))]);
Report.AtMost(1.2, "engine / floor", times.Ratio(engine, floor), Of(engine, floor));
Report.AtMost(1.2, "engine into a reused buffer / floor", times.Ratio(buffered, floor), Of(buffered, floor));
Report.Line("SDK open + DOM / engine", times.Ratio(dom, engine), Of(dom, engine));
Report.AtLeast(30, "docxtemplater / engine", times.Ratio(docxtemplater, engine), Of(docxtemplater, engine));
Report.Line("docx-templates noSandbox / engine", times.Ratio(trusting, engine), Of(trusting, engine));
Report.Line("docx-templates / engine", times.Ratio(docxTemplates, engine), Of(docxTemplates, engine));
Report.AtMost(20, "KB allocated for a letter", engine.BytesALetter(Letters) / 1_000, $"letter of {engine.Sample().Length / 1_000.0:0.0} KB");
Report.AtMost(20, "KB allocated, into a reused buffer", buffered.BytesALetter(Letters) / 1_000, "");

// Each lap makes as many paragraphs.
(Engine Engine, int Paragraphs)[] growing = [.. lengths.Select(length => (new Engine(template, letter with { Body = LongBody.Of(letter.Body, length) }), length))];
Rounds growth = Rounds.Run([.. growing.Select(one => (one.Engine, Letters * lengths[0] / one.Paragraphs))]);
Engine shortest = growing[0].Engine;
foreach ((Engine one, int paragraphs) in growing[1..])
{
    Report.AtMost(
        1.2, $"a paragraph of {paragraphs} / of {lengths[0]}", growth.Ratio(one, shortest) * lengths[0] / paragraphs,
        $"{growth.Milliseconds(one):0.000} ms / {growth.Milliseconds(shortest):0.000} ms a letter");
}

string Of(Contestant one, Contestant other) => $"{times.Milliseconds(one):0.000} ms / {times.Milliseconds(other):0.000} ms";
