using System.Diagnostics;
using System.Xml.Linq;
using Puyang.Proposals.Office.Tests.Letters;
using Puyang.Proposals.Office.Word;
using Puyang.Proposals.Tests;
using Puyang.Proposals.Tests.Histories;

namespace Puyang.Proposals.Office.Tests.Word;

/// <summary>Random templates and data. A failure prints the command that repeats it.</summary>
[Trait(Seeds.Kind, Seeds.Oracle)]
public sealed class OracleTests
{
    private static readonly Bundle<RandomCase> Templates = new(Seeds.Oracle, RandomCase.Gen(0, 0, 10), size: 70, threads: 1);
    private static readonly Bundle<RandomCase> Opened = new(Seeds.Oracle, RandomCase.GenWithoutBraces(), size: 70, threads: 1);
    private static readonly Bundle<RandomCase> Rendered = new(Seeds.Oracle, RandomCase.Gen(0), size: 10, threads: 1);
    private static readonly Bundle<RandomCase> Incomplete = new(Seeds.Oracle, RandomCase.Gen(30, 60), size: 20, threads: 1);

    // What every document says of its own making, and the two parts that must list it.
    private const string Provenance = "docProps/custom.xml";
    private static readonly string[] Lists = ["[Content_Types].xml", "_rels/.rels"];

    // The SDK's validator costs more than everything else here.
    private const int EachValidated = 5;

    [Fact]
    public void Every_document_is_what_the_oracle_makes_of_the_same_template_and_data()
    {
        (int documents, int refusals, long started) = (0, 0, Stopwatch.GetTimestamp());
        Templates.Check(one =>
        {
            WordTemplate template = one.Compiled();
            foreach (Docket data in one.Data)
            {
                bool isRefused = !Agrees(template, one.Bytes, data);
                refusals += isRefused ? 1 : 0;
                documents++;
            }
        });
        Notes.Add("templates", $"{documents} documents of {Templates.All.Count} random templates, {refusals} of them refused "
            + $"for missing data, equal the oracle's; {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s.");
    }

    [Fact]
    public void Every_document_opens()
    {
        int documents = 0;
        Opened.Check(one =>
        {
            byte[] docx = one.Compiled().Render(one.Data[0]);
            Assert.Empty(Structure.Faults(docx));
            Assert.Empty(Structure.Leftovers(docx));
            if (documents++ % EachValidated == 0)
            {
                Assert.Empty(Structure.SdkFaults(docx));
            }
        });
    }

    [Fact]
    public void The_same_data_gives_the_same_bytes_from_another_compilation_and_on_any_thread() => Rendered.Check(one =>
    {
        byte[] first = one.Compiled().Render(one.Data[0]);
        WordTemplate again = one.Compiled();
        Parallel.For(0, 8, _ => Assert.Equal(first, again.Render(one.Data[0])));
    });

    [Fact]
    public void Everything_that_is_missing_is_told_at_once() => Incomplete.Check(one =>
    {
        WordTemplate template = one.Compiled();
        Assert.All(one.Data, data => Agrees(template, one.Bytes, data));
    });

    [Fact]
    [Trait(Seeds.Reach, Seeds.Oracle)]
    public void LibreOffice_opens_twenty_of_them()
    {
        Dictionary<string, byte[]> documents = Rendered.All.TakeLast(20).Select(one => Rendered.Make(one.Seed, one.Number))
            .Select((one, i) => ($"{i}", one.Compiled().Render(one.Data[0]))).ToDictionary();
        Assert.All(LibreOffice.Print(documents).Values, pdf => Assert.Equal("%PDF"u8.ToArray(), pdf[..4]));
    }

    // False when both refuse the data for the same reasons.
    private static bool Agrees(WordTemplate template, byte[] bytes, Docket data)
    {
        (IReadOnlyDictionary<string, XElement> expected, IReadOnlyList<string> missing) = OracleDocument.Fill(bytes, Docket.Schema, data);
        if (missing.Count > 0)
        {
            Assert.Equal(missing.Order(StringComparer.Ordinal), Assert.Throws<MissingDataException>(() => template.Render(data)).Missing.Order(StringComparer.Ordinal));
            return false;
        }

        IReadOnlyDictionary<string, XElement> before = OracleDocument.Parts(bytes);
        IReadOnlyDictionary<string, XElement> actual = OracleDocument.Parts(template.Render(data));
        Canary(actual);
        Assert.Equal(before.Keys.Append(Provenance).Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (string name in before.Keys.Except(Lists))
        {
            Assert.Equal(Canonical.Of(expected.GetValueOrDefault(name) ?? before[name]), Canonical.Of(actual[name]));
        }

        return true;
    }

    // The planted fault: of some documents one character is another.
    private static void Canary(IReadOnlyDictionary<string, XElement> document)
    {
        IEnumerable<XText> texts = document["word/document.xml"].DescendantNodes().OfType<XText>();
        if (Seeds.IsCanary && texts.LastOrDefault(text => text.Value.Length > 20) is { } last)
        {
            last.Value = last.Value[..^1] + (last.Value[^1] == '甲' ? '乙' : '甲');
        }
    }
}
