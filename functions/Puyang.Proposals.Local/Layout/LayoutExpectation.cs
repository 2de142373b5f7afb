using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Local.Layout;

/// <summary>Which of the standard's two layouts a letter has.</summary>
public enum LayoutFormat
{
    /// <summary>信函格式 (GB/T 9704-2012, 10.1).</summary>
    Letter,

    /// <summary>文件格式 (chapters 7.2 to 7.5).</summary>
    Document,
}

/// <summary>What a page must show, so that it can be found there.</summary>
/// <param name="Format">The layout that the page is held to.</param>
/// <param name="Shown">What was rendered. A body of no paragraphs stands for words that only the template knows.</param>
public sealed record LayoutExpectation(LayoutFormat Format, Letter Shown)
{
    /// <summary>发文机关标志 as printed, line by line: 文件格式 adds 文件 to the last.</summary>
    internal IReadOnlyList<string> Letterhead => (Shown.Letterhead + (Format == LayoutFormat.Document ? "文件" : "")).Split('\n');
}

/// <summary>A rendered letter to look at.</summary>
/// <param name="Name">Unique in its batch; told with the findings.</param>
/// <param name="Docx">The file, without any tag left.</param>
/// <param name="Expectation">What it shows.</param>
public sealed record LayoutSample(string Name, byte[] Docx, LayoutExpectation Expectation);
