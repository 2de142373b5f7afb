using System.Text.RegularExpressions;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>A unit that a row names, and what it is to do; null where the row does not say.</summary>
internal readonly record struct NamedUnit(string Name, HandlingRole? Role, string? Email);

/// <summary>Finds the units of a row, and the bureau among them.</summary>
/// <param name="names">The bureau's names, full and former.</param>
internal sealed partial class ListUnits(IReadOnlyList<string> names)
{
    private const int MaxUnits = 3000;
    private const string Ourselves = "本单位";

    private static readonly (ListField Field, HandlingRole? Role)[] Columns =
    [
        (ListField.SoleUnit, HandlingRole.Sole),
        (ListField.LeadUnit, HandlingRole.Lead),
        (ListField.CoUnits, HandlingRole.CoHandler),
        (ListField.SeparateUnits, HandlingRole.Separate), (ListField.Units, null),
    ];

    /// <summary>True for a column that names units.</summary>
    internal static bool IsUnits(ListField field) => Columns.Any(column => column.Field == field);

    /// <summary>Every unit that a row names; those of a column 承办单位 with the part that their bracket or their row says.</summary>
    internal static IReadOnlyList<NamedUnit> Of(ListLine line) =>
        [.. Columns.SelectMany(column => In(line[column.Field], column.Role, line)), .. Lead(line[ListField.Role])];

    // 会办（主办：市财政局）
    private static IEnumerable<NamedUnit> Lead(string way) =>
        BesideRole().Match(ChineseNumerals.ToAscii(way)) is { Success: true } lead
        ? ProposerList.Units(lead.Groups["unit"].Value, HandlingRole.Lead)
        .Select(unit => new NamedUnit(unit.Name, HandlingRole.Lead, unit.Email)) : [];

    /// <summary>True for the bureau itself: in full, without its place, or by a former name.</summary>
    internal bool IsOurs(string unit)
    {
        string bare = Section().Replace(Bracket().Replace(HeaderColumns.Dense(unit), string.Empty), "局");
        return bare is Ourselves or "本局" or "我局" or "我单位" || bare.Length > 2 && names.Any(own => own.EndsWith(bare, StringComparison.Ordinal)
            || bare.EndsWith(own, StringComparison.Ordinal));
    }

    /// <summary>True where a title or a file's name says whose list it is.</summary>
    internal bool IsOursNamed(string text)
    {
        string dense = HeaderColumns.Dense(text);
        return names.Any(own => dense.Contains(own, StringComparison.Ordinal)
                || OwnShort(own).Any(shorter => dense.Contains(shorter, StringComparison.Ordinal)))
            || Addressed(dense).Any(IsOurs);
    }

    /// <summary>True where a title names another unit in a bracket: …交办清单（市教育局）.</summary>
    internal bool IsOfOthers(string text) => Addressed(HeaderColumns.Dense(text)).Any(unit => !IsOurs(unit)
        && UnitEnding().IsMatch(unit));

    private static IEnumerable<string> Addressed(string dense) =>
        Bracket().Matches(dense).Select(bracket => bracket.Value[1..^1]);

    // 市民政局 of 濮阳市民政局: from the last sign of a place on.
    private static IEnumerable<string> OwnShort(string own) =>
        Enumerable.Range(1, Math.Max(0, own.Length - 3)).Where(i => own[i] is '省' or '市' or '县' or '区' or '州' or '旗')
            .Select(i => own[i..]);

    private static IEnumerable<NamedUnit> In(string text, HandlingRole? column, ListLine line)
    {
        if (text.Length == 0)
        {
            return [];
        }

        // Columns of ticks: under 主办 it is the bureau itself.
        if (column is { } ticked && FieldText.Yes(text) is true)
        {
            return [new NamedUnit(Ourselves, ticked, null)];
        }

        // What is longer is no list of units; its beginning is told as no name.
        if (text.Length > MaxUnits)
        {
            return [new NamedUnit(text[..100], column ?? HandlingRole.CoHandler, null)];
        }

        // 市民政局（主办）市财政局（会办）: the bracket ends a name.
        string apart = BracketEnd().Replace(ChineseNumerals.ToAscii(CleanText.Lines(text)), "$1、").Replace('/', '、');
        NamedUnit[] units = [.. Segments(apart, column).SelectMany(segment => ProposerList.Units(segment.Text, HandlingRole.Lead)
            .Select(unit => Named(unit, segment.Role)))];
        bool isOne = column is null && units.Length > 0 && units.All(unit => unit.Role is null);
        return isOne ? units.Select(unit => unit with { Role = Said(line, units.Length) }) : units;
    }

    /// <summary>What a cell 承办方式 says, whatever stands in a bracket behind it.</summary>
    internal static HandlingRole? Way(string text) => FieldText.Role(text)
        ?? FieldText.Role(Bracket().Replace(text, string.Empty));

    // A row with one unit and its own 承办方式, as 分办 and whole cities' lists have them.
    private static HandlingRole? Said(ListLine line, int count) =>
        Way(line[ListField.Role]) is { } role && (count == 1 || role is HandlingRole.Separate) ? role : null;

    // 主办：市民政局；会办：市财政局
    private static IEnumerable<(string Text, HandlingRole? Role)> Segments(string text, HandlingRole? column)
    {
        Match[] labels = [.. Label().Matches(text).Cast<Match>()];
        if (labels.Length == 0)
        {
            return [(text, column)];
        }

        List<(string, HandlingRole?)> segments = [];
        if (text[..labels[0].Index].Trim().Length > 0)
        {
            segments.Add((text[..labels[0].Index], column));
        }

        for (int i = 0; i < labels.Length; i++)
        {
            int from = labels[i].Index + labels[i].Length;
            segments.Add((text[from..(i + 1 < labels.Length ? labels[i + 1].Index
                : text.Length)], Word(labels[i].Groups[1].Value)));
        }

        return segments;
    }

    private static NamedUnit Named(OtherUnit unit, HandlingRole? role)
    {
        Match bracket = RoleBracket().Match(unit.Name);
        return bracket.Success && Word(bracket.Groups[1].Value) is { } said
            ? new NamedUnit(unit.Name.Remove(bracket.Index, bracket.Length).Trim(), said, unit.Email)
            : new NamedUnit(unit.Name, role, unit.Email);
    }

    private static HandlingRole? Word(string word) => word switch
    {
        "主" or "主办" or "牵头" or "主办单位" or "牵头单位" or "主承办" or "牵头主办" or "主要承办" => HandlingRole.Lead,
        "会" or "协" or "会办" or "协办" or "配合" or "会同" or "会办单位" or "协办单位" or "配合单位" or "协助" => HandlingRole.CoHandler,
        "分" or "分办" or "分办单位" or "分别办理" => HandlingRole.Separate,
        "独" or "单" or "独办" or "单办" or "独办单位" or "单独办理" => HandlingRole.Sole,
        _ => null,
    };

    [GeneratedRegex(@"[(（\[【]\s*(主办单位|牵头单位|会办单位|协办单位|配合单位|分办单位|独办单位|主承办|牵头主办|主要承办|主办|牵头|会办|协办|配合|会同|协助|分办|分别办理|独办|单办|单独办理|主|会|协|分|独|单)\s*[)）\]】]\s*$")]
    private static partial Regex RoleBracket();

    [GeneratedRegex(@"((?:主办|牵头|会办|协办|配合|分办|独办|单办|主|会|协|分)[^()]{0,4}\))\s*(?=\p{L})")]
    private static partial Regex BracketEnd();

    [GeneratedRegex(@"(主办|牵头|会办|协办|配合|分办|独办|单办)(?:单位|部门)?\s*[:：]\s*")]
    private static partial Regex Label();

    [GeneratedRegex(@"\(\s*(?:主办|牵头)(?:单位)?\s*:\s*(?<unit>[^()]{2,60})\)")]
    private static partial Regex BesideRole();

    [GeneratedRegex(@"[(（\[【][^()（）\[\]【】]*[)）\]】]")]
    private static partial Regex Bracket();

    [GeneratedRegex("(?:局|委|委员会|办公室|厅|法院|检察院|银行|总工会|残联|妇联|科协|文联|侨联|工商联|集团|公司)$")]
    private static partial Regex UnitEnding();

    // 市民政局养老服务科: the list names the section, too.
    [GeneratedRegex(@"局(?:机关|本级|办公室|\p{L}{2,14}[科处股])$")]
    private static partial Regex Section();
}
