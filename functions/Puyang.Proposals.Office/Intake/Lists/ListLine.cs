using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>One row of a list that names a proposal, or goes on with the one above it.</summary>
/// <param name="Number">The row as the spreadsheet counts it.</param>
/// <param name="Values">What stands in its columns; a column of several is joined by line ends.</param>
/// <param name="Section">The part that the section above it gives the bureau; null where none does.</param>
/// <param name="IsHidden">True where the row is hidden.</param>
/// <param name="IsOfDeputies">True for 人大建议.</param>
internal sealed record ListLine(
    int Number, IReadOnlyDictionary<ListField, string> Values, HandlingRole? Section, bool IsHidden, bool IsOfDeputies)
{
    internal string this[ListField field] => Values.GetValueOrDefault(field, string.Empty);

    /// <summary>What makes two rows the same proposal; empty where it has no number.</summary>
    internal string Key => this[ListField.Number].Length == 0 ? string.Empty
        : $"{CleanText.Line(this[ListField.Level])} {CleanText.Line(this[ListField.TermAndSession])} {CaseNumber(this[ListField.Number])}";

    /// <summary>The number without what a sheet makes of it: 185.0 is 185.</summary>
    internal static string Plain(string number) =>
        number.EndsWith(".0", StringComparison.Ordinal) || number.EndsWith(".00", StringComparison.Ordinal) ? number[..number.LastIndexOf('.')] : number;

    internal static string CaseNumber(string written) =>
        Designation.OfNumber(Plain(written.Trim()))?.Number ?? FieldText.CaseNumber(Plain(written.Trim()));
}
