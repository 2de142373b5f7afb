using Puyang.Proposals.Benchmarks;
using Puyang.Proposals.Benchmarks.Contestants;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Tests;
using Puyang.Proposals.Office.Tests.Letters;
using Puyang.Proposals.Office.Word;

const int Letters = 400;
const int SlowLetters = 10;
int[] lengths = [19, 100, 475, 1_900];

NodeModules.Install(Tree.Path("tests", "Puyang.Proposals.Benchmarks", "peers"));
Console.WriteLine($"""
    Letter 185 from templates/reply-letter.docx; {OneCore.Pin()}.
    Processor time of a letter, warm. Medians, of the ratios too, of {Rounds.Count} rounds x {Letters} letters;
    x {SlowLetters} by the DOM and the peers.

    """);

byte[] file = Samples.Template.ToArray();
WordTemplate template = Samples.Compile(file);
Letter letter = Samples.Full185();
Dictionary<string, object?> values = PlainValues.Of(LetterSchema.Letter, letter);

Engine engine = new(template, letter);
EngineIntoBuffer buffered = new(template, letter);
Floor floor = new(engine.Sample(), FilledParts.Of(file));
FloorToArray floorToArray = new(floor);
SdkDom dom = new(file, PlainValues.WithLabels(LetterSchema.Letter, letter), letter.Body, HeadingStyles.Of(file));
using NodePeer docxtemplater = Docxtemplater.Start(file, values);
using NodePeer trusting = DocxTemplates.StartWithoutSandbox(file, values);
using NodePeer docxTemplates = DocxTemplates.Start(file, values);
InProcess[] fast = [engine, floorToArray, buffered, floor];
Contestant[] slow = [dom, docxtemplater, trusting, docxTemplates];
SameLetter.Check(letter, engine.Sample(), slow);
SameLetter.CheckBytes(engine.Sample(), fast);

Rounds times = Rounds.Run([.. fast.Select(one => (one, Letters)), .. slow.Select(one => (one, SlowLetters))]);
Report.AtMost(1.2, "engine / floor, each to a new array", times.Ratio(engine, floorToArray), Of(engine, floorToArray));
Report.AtMost(1.2, "engine / floor, each into a reused buffer", times.Ratio(buffered, floor), Of(buffered, floor));
Report.Line("engine to an array / floor into a buffer", times.Ratio(engine, floor), Of(engine, floor));
Report.Line("SDK open + DOM / engine", times.Ratio(dom, engine), Of(dom, engine));
Report.AtLeast(30, "docxtemplater / engine", times.Ratio(docxtemplater, engine), Of(docxtemplater, engine));
Report.Line("docx-templates noSandbox / engine", times.Ratio(trusting, engine), Of(trusting, engine));
Report.Line("docx-templates / engine", times.Ratio(docxTemplates, engine), Of(docxTemplates, engine));
string size = $"letter of {engine.Sample().Length / 1_000.0:0.0} KB";
Report.AtMost(20, "KB allocated for a letter", engine.BytesALetter(Letters) / 1_000, size);
Report.AtMost(20, "KB allocated, into a reused buffer", buffered.BytesALetter(Letters) / 1_000, "");

(Engine Engine, Floor Floor, int Paragraphs)[] growing = [.. lengths.Select(Growing)];

// Each lap makes as many paragraphs.
Rounds growth = Rounds.Run([.. growing.SelectMany(one => new InProcess[] { one.Engine, one.Floor }
    .Select(it => ((Contestant)it, Letters * lengths[0] / one.Paragraphs)))]);
foreach ((Engine one, Floor its, int paragraphs) in growing[1..])
{
    double asMany = (double)lengths[0] / paragraphs;
    double compressors = growth.Ratio(its, growing[0].Floor) * asMany;

    // The compressor itself takes longer for a paragraph until its window of 32 KB is full.
    Report.AtMost(
        1.2 * compressors, $"a paragraph of {paragraphs} / of {lengths[0]}", growth.Ratio(one, growing[0].Engine) * asMany,
        $"the floor's {compressors:0.00}");
    Report.AtMost(
        1.2, $"engine / floor, {paragraphs} paragraphs", growth.Ratio(one, its),
        $"{growth.Milliseconds(one):0.000} ms / {growth.Milliseconds(its):0.000} ms");
}

string Of(Contestant one, Contestant other) => $"{times.Milliseconds(one):0.000} ms / {times.Milliseconds(other):0.000} ms";

(Engine Engine, Floor Floor, int Paragraphs) Growing(int paragraphs)
{
    Engine its = new(template, letter with { Body = LongBody.Of(letter.Body, paragraphs) });
    return (its, new Floor(its.Sample(), FilledParts.Of(file)), paragraphs);
}
