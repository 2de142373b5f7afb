namespace Puyang.Proposals.Office.Intake;

/// <summary>What came through the gate.</summary>
/// <param name="Blocks">Lines and table rows in reading order; empty when refused.</param>
/// <param name="Reasons">Every reason to refuse the file, in Chinese; empty when it was taken.</param>
/// <param name="Mark">秘密, 机密 or 绝密 when the document bears that mark: then nothing of it may be kept.</param>
/// <param name="Warnings">What the document shows and its text leaves out, in Chinese.</param>
public sealed record WordReading(
    IReadOnlyList<WordBlock> Blocks, IReadOnlyList<string> Reasons, string? Mark, IReadOnlyList<string> Warnings)
{
    internal static WordReading Refused(IReadOnlyList<string> reasons, string? mark) => new([], reasons, mark, []);
}

/// <summary>A line outside tables, or a row of one.</summary>
public abstract record WordBlock;

/// <summary>One line of text, with its automatic number if it has one.</summary>
public sealed record WordLine(string Text) : WordBlock;

/// <summary>One row of a table.</summary>
public sealed record WordRow(IReadOnlyList<WordCell> Cells) : WordBlock;

/// <summary>One cell; a cell merged over columns is one cell.</summary>
/// <param name="Column">First grid column, from 0.</param>
/// <param name="Text">Its lines, separated by \n.</param>
/// <param name="ContinuesAbove">True for the lower part of a cell merged over rows.</param>
public sealed record WordCell(int Column, string Text, bool ContinuesAbove);
