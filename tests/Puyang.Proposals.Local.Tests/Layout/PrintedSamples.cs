using Puyang.Proposals.Local.Layout;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Local.Tests.Layout;

/// <summary>The samples of every form, and the real letter in both formats, printed once from the shipped templates.</summary>
public sealed class PrintedSamples
{
    private readonly IReadOnlyDictionary<string, LayoutReport> reports;

    public PrintedSamples()
    {
        List<LayoutSample> samples = [];
        foreach (LayoutForm form in LayoutForm.All)
        {
            WordTemplate template = WordTemplate.Compile(Templates.Read(form.Id), form.Schema);
            samples.AddRange(form.Samples.Select(sample =>
                new LayoutSample($"{form.Id} {sample.Name}", template.Render(sample.Data), sample.Expectation)));
        }

        samples.Add(Reply("reply-letter", Templates.Reply185, LayoutFormat.Letter));
        samples.Add(Reply(
            "reply-document", Templates.Reply185 with { PrintedBy = "濮阳市民政局办公室", PrintedOn = Templates.Reply185.Date }, LayoutFormat.Document));
        reports = LayoutCheck.Run(samples).ToDictionary(report => report.Name);
    }

    /// <summary>Form and sample, as they are printed.</summary>
    public static TheoryData<string> Names =>
        [.. LayoutForm.All.SelectMany(form => form.Samples.Select(sample => $"{form.Id} {sample.Name}")), "reply-letter 185", "reply-document 185"];

    public LayoutReport this[string name] => reports[name];

    private static LayoutSample Reply(string form, Letter letter, LayoutFormat format) => new(
        form + " 185", WordTemplate.Compile(Templates.Read(form), LetterSchema.Letter).Render(letter), new LayoutExpectation(format, letter));
}
