namespace Puyang.Proposals.Local.Layout;

/// <summary>One thing measured on a page.</summary>
/// <param name="Page">From 1.</param>
/// <param name="What">What was measured, in the words of GB/T 9704-2012.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">毫米, 磅, 行; empty for a count.</param>
public sealed record Measurement(int Page, string What, double Value, string Unit);

/// <summary>One thing that is not as the standard wants it.</summary>
/// <param name="Page">From 1; 0 for the document as a whole.</param>
/// <param name="What">What was looked at.</param>
/// <param name="Found">What was measured or seen.</param>
/// <param name="Wanted">What the standard wants.</param>
public sealed record LayoutFinding(int Page, string What, string Found, string Wanted)
{
    /// <summary>第1页 成文日期右边缘：量得 180.2 毫米，应为 161.7 毫米（±1）。</summary>
    public override string ToString() => $"{(Page > 0 ? $"第{Page}页 " : "")}{What}：{Found}，应为{Wanted}。";
}

/// <summary>What a letter's pages showed.</summary>
/// <param name="Name">The sample's name.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Measurements">Everything measured, page by page in the order of checking.</param>
/// <param name="Findings">What is off; empty when the letter keeps to the standard.</param>
public sealed record LayoutReport(string Name, int Pages, IReadOnlyList<Measurement> Measurements, IReadOnlyList<LayoutFinding> Findings)
{
    /// <summary>What stood between the letter and the ruler; belongs to every report.</summary>
    public const string Note = GridShim.Note;
}
