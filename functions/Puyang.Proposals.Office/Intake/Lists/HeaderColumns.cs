using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>Guesses what the columns of a heading hold.</summary>
internal static partial class HeaderColumns
{
    private static readonly HashSet<ListField> Single =
    [
        ListField.Number, ListField.Subject, ListField.Count, ListField.CoCount, ListField.Role, ListField.HandedOver,
            ListField.NoticeDue,
        ListField.Level, ListField.TermAndSession, ListField.IsKey, ListField.Kind, ListField.NoticeNumber, ListField.ReceivedAs,
        ListField.Category, ListField.Supervisor, ListField.IsPublic, ListField.Department, ListField.Officer, ListField.Body,
    ];

    /// <summary>The heading that these rows are and how much of it is known; null when they are none.</summary>
    internal static (ListHeader Header, int Score)? Of(Sheet sheet, int first, int last)
    {
        SheetRow top = sheet.Rows[first];
        if (last > first && !IsLower(top, sheet.Rows[last]))
        {
            return null;
        }

        int[] places = [.. sheet.Rows.Skip(first).Take(last - first + 1).SelectMany(row => row.Cells)
            .Select(cell => cell.Column).Distinct().Order()];
        List<(ListColumn Column, int Rank)> read = [];
        Party party = Party.None;
        foreach (int place in places)
        {
            (string upper, string lower) = (Dense(top[place]), last > first ? Dense(sheet.Rows[last][place]) : string.Empty);
            lower = lower == upper ? string.Empty : lower;
            (ListField field, int rank) = Guess(upper, lower, ref party);
            string sample = sheet.Rows.Skip(last + 1).Take(50).Select(row => row[place])
                .FirstOrDefault(text => text.Length > 0) ?? string.Empty;
            read.Add((new ListColumn(place, string.Join('\n', new[] { upper, lower }
                .Where(text => text.Length > 0)), field, sample), rank));
        }

        List<string> remarks = [];
        ListColumn[] columns = Corrected(Once(read, remarks), sheet, last);
        int known = columns.Count(column => column.Guess != ListField.None);
        bool isHeading = columns.Any(column => column.Guess is ListField.Subject) && known >= 2
            && columns.Any(column => column.Guess is ListField.Number or ListField.Proposer or ListField.Organisation or ListField.Units
                or ListField.LeadUnit or ListField.Role)
            && !top.Own.Any(cell => cell.Text.Length > 30 || cell.Text.All(char.IsDigit))
            && known * 5 >= top.Cells.Count(cell => cell.Text.Length > 0) * 2
            && sheet.Rows.Skip(last + 1).Any(row => columns.Any(column => column.Guess is ListField.Subject
            && IsValue(row[column.Column])));
        return isHeading ? (new ListHeader(first, last, columns, remarks), known) : null;
    }

    internal static string Dense(string text) => Blanks().Replace(text, string.Empty);

    private static bool IsValue(string text) => text.Length > 0 && ListLabels.Of(text) is null;

    // A second row of a heading has short words only, and at least one of them under a cell that spans columns. A title above a
    // heading spans all of them.
    private static bool IsLower(SheetRow top, SheetRow below)
    {
        SheetCell[] own = [.. below.Own];
        return own.Length > 0 && top.Own.Skip(1).Any() && top.Own.Any(cell => ListLabels.Of(cell.Text) is not null)
            && own.All(cell => cell.Text.Length <= 12 && !cell.Text.Any(char.IsDigit)
                && (top.Find(cell.Column) is null || IsSpanned(top, cell.Column) || ListLabels.Of(cell.Text) is not null))
            && own.Any(cell => IsSpanned(top, cell.Column))
            && own.Count(cell => ListLabels.Of(cell.Text) is not null || Sub().IsMatch(Dense(cell.Text))) * 2 >= own.Length;
    }

    private static bool IsSpanned(SheetRow top, int column) =>
        top.Find(column) is { } cell && (cell.IsFilled || top.Find(column + 1) is { IsFilled: true });

    private static (ListField Field, int Rank) Guess(string upper, string lower, ref Party party)
    {
        if (ListLabels.IsOurs(upper) || ListLabels.IsRank(lower.Length > 0 ? lower : upper))
        {
            return (ListField.None, 99);
        }

        (ListField Field, int Rank)? group = ListLabels.Of(upper), own = ListLabels.Of(lower);
        if (lower.Length > 0 && PartyOf(group?.Field, upper) is not Party.None and var under)
        {
            party = under;
        }

        (ListField Field, int Rank)? found = lower.Length == 0 ? group
            : party is Party.Proposers && Name().IsMatch(lower) ? group
            : party is Party.Units && Unit().IsMatch(lower) ? group
            : own ?? (ListLabels.Of(upper + lower) ?? (Sub().IsMatch(lower) ? null : group));
        string label = lower.Length > 0 ? lower : upper;

        // Whose telephone it is, the columns before it say; 单位 behind the proposers is where they work.
        (ListField Field, int Rank) guess = found is { Field: ListField.Workplace or ListField.Phone or ListField.Email or ListField.Address
                or ListField.Postcode } && party is Party.Units ? (ListField.None, 99)
            : found ?? (party is Party.Proposers && Unit().IsMatch(label) ? (ListField.Workplace, 30)
                : Name().IsMatch(label) && party is not Party.Units ? (ListField.Proposer, 30)
                : (ListField.None, 99));
        party = PartyOf(guess.Field is ListField.None ? null : guess.Field, label) is not Party.None and var next ? next : party;
        return guess;
    }

    private static Party PartyOf(ListField? field, string label) => field switch
    {
        ListField.Proposer or ListField.CoProposers or ListField.Organisation or ListField.Sector or ListField.Workplace =>
            Party.Proposers,
        ListField.LeadUnit or ListField.CoUnits or ListField.SeparateUnits or ListField.SoleUnit or ListField.Units
            or ListField.Department or ListField.Officer or ListField.Supervisor => Party.Units,
        null when label.Contains("承办", StringComparison.Ordinal) || label is "联系人" or "联络员" or "责任人" or "单位联系人" => Party.Units,
        null when label.Contains("提案", StringComparison.Ordinal)
            && label.Contains("信息", StringComparison.Ordinal) => Party.Proposers,
        null when label is "委员信息" or "委员情况" => Party.Proposers,
        _ => Party.None,
    };

    // What a proposal has once stands in one column: the one whose heading says it best.
    private static ListColumn[] Once(List<(ListColumn Column, int Rank)> read, List<string> remarks)
    {
        bool hasFirst = read.Any(one => one.Column.Guess is ListField.Proposer && one.Rank < 7);
        return [.. read.Select(one =>
        {
            ListField field = one.Column.Guess;
            if (Single.Contains(field) && read.Where(other => other.Column.Guess == field)
                .MinBy(other => other.Rank).Column != one.Column)
            {
                remarks.Add($"“{ListLabels.Name(field)}”有不止一列，“{Shown(one.Column)}”一列没有取用。");
                return one.Column with { Guess = ListField.None };
            }

            // Beside 第一提案人 a column 提案人 holds all of them.
            return field is ListField.Proposer && hasFirst && one.Rank is >= 7 and < 30 ? one.Column with { Guess = ListField.CoProposers } : one.Column;
        })];
    }

    // What the values say against the heading.
    private static ListColumn[] Corrected(ListColumn[] columns, Sheet sheet, int last) => [.. columns.Select((column, place) =>
    {
        string[] values = [.. sheet.Rows.Skip(last + 1).Take(200).Select(row => Dense(row[column.Column]))
            .Where(text => text.Length > 0 && text != Dense(column.Label))];
        return column.Guess is ListField.Category && values.Length > 0
            && values.All(value => Grade().IsMatch(value)) ? column with { Guess = ListField.None }
            : column.Guess is ListField.Category && values.Length > 0
            && values.All(value => KindValue().IsMatch(value)) ? column with { Guess = ListField.Kind }
            : column.Guess is ListField.None && values.Length > 0 && !ListLabels.IsRank(column.Label)
            && !ListLabels.IsOurs(column.Label)
                && columns.All(other => other.Guess is not ListField.Role)
                && values.Count(value => ListUnits.Way(value) is not null) * 2 > values.Length
                ? column with { Guess = ListField.Role }
            : column.Guess is ListField.Workplace && Unit().IsMatch(column.Label)
                && columns.Take(place).Any(other => other.Guess is ListField.Workplace) ? column with { Guess = ListField.None }
            : column;
    })];

    private static string Shown(ListColumn column) => column.Label.Replace('\n', '／');

    private enum Party
    {
        None,
        Proposers,
        Units,
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Blanks();

    [GeneratedRegex("^(?:姓名|名称|名字|姓名或名称|姓名名称|姓名/名称|委员|姓名/单位)$")]
    private static partial Regex Name();

    [GeneratedRegex("^(?:单位|单位名称|名称|所在单位)$")]
    private static partial Regex Unit();

    [GeneratedRegex("^(?:姓名|名称|单位|电话|手机|界别|主办|会办|协办|分办|独办|牵头|配合|科室|地址|邮箱|职务|方式|时限|期限|日期|签收|.{0,6}人)$")]
    private static partial Regex Sub();

    [GeneratedRegex("^[A-Da-d][类级]?$")]
    private static partial Regex Grade();

    [GeneratedRegex("^(?:市|省|县|区)?(?:政协|人大)?(?:委员|代表)?(?:提案|建议)$")]
    private static partial Regex KindValue();
}
