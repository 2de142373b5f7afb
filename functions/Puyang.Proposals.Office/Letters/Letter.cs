namespace Puyang.Proposals.Office.Letters;

/// <summary>Everything that one reply letter shows, in the order of the page, already worded. 答复函</summary>
/// <param name="Letterhead">发文机关标志: the bureau's name alone.</param>
/// <param name="Number">发文字号, for example 某民提〔2022〕1号; null when the office leaves it out.</param>
/// <param name="ClassMark">A/B/C mark at the top right; null when the office leaves it out.</param>
/// <param name="Title">标题, without a full stop.</param>
/// <param name="Salutation">称谓 with its full-width colon.</param>
/// <param name="Body">正文, paragraph by paragraph, see <see cref="BodyText"/>.</param>
/// <param name="Signature">署名; null when the office leaves it out.</param>
/// <param name="Date">成文日期, for example 2022年6月30日.</param>
/// <param name="ContactNote">附注 in its brackets; null when there is none.</param>
/// <param name="Copies">抄送, what follows the colon, ending with a full stop; null when there is none.</param>
public sealed record Letter(
    string Letterhead,
    string? Number,
    string? ClassMark,
    string Title,
    string Salutation,
    IReadOnlyList<BodyParagraph> Body,
    string? Signature,
    string Date,
    string? ContactNote,
    string? Copies)
{
    /// <summary>紧急程度: 特急 or 加急; null when there is none.</summary>
    public string? Urgency { get; init; }

    /// <summary>签发人, for offices that print it; null when it is left out.</summary>
    public string? Signatory { get; init; }

    /// <summary>附件说明, in their order.</summary>
    public IReadOnlyList<AttachmentLine> Attachments { get; init; } = [];

    /// <summary>印发机关, in 文件格式 only; null otherwise.</summary>
    public string? PrintedBy { get; init; }

    /// <summary>印发日期, in 文件格式 only; null otherwise.</summary>
    public string? PrintedOn { get; init; }
}

/// <summary>One line of 附件说明.</summary>
/// <param name="Ordinal">From 1.</param>
/// <param name="Name">Without 《》 and without punctuation at its end.</param>
/// <param name="IsNumbered">False for an only attachment.</param>
public sealed record AttachmentLine(int Ordinal, string Name, bool IsNumbered);

/// <summary>One paragraph of the body, with the part that is set in a heading's font.</summary>
/// <param name="Level">0 for plain text; 1 一、 (黑体), 2 （一） (楷体), 3 1. and 4 （1） (仿宋).</param>
/// <param name="Heading">The heading with its mark and its own punctuation; empty at level 0.</param>
/// <param name="Text">What follows a run-in heading in the same paragraph; empty when the heading stands alone.</param>
public sealed record BodyParagraph(int Level, string Heading, string Text);
