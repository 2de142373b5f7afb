using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>Reads a list of proposals (交办清单) out of a sheet.</summary>
/// <param name="levels">The CPPCCs this office answers.</param>
/// <param name="names">The bureau's names: the full one of now first, then former ones.</param>
internal sealed class ListReader(IReadOnlyList<Level> levels, params IReadOnlyList<string> names)
{
    /// <summary>Most proposals that one list registers.</summary>
    internal const int MaxProposals = 1000;

    private readonly ListUnits units = new(names);

    /// <summary>The sheets that hold a list; a hidden one only where no other does.</summary>
    internal static IReadOnlyList<Sheet> Lists(SheetReading file)
    {
        Sheet[] all = [.. file.Sheets.Where(sheet => ListHeader.Find(sheet) is not null)];
        return all.Any(sheet => !sheet.IsHidden) ? [.. all.Where(sheet => !sheet.IsHidden)] : all;
    }

    /// <summary>What the list comes to; null when the sheet holds none.</summary>
    /// <param name="file">How the file is called: its name may say what the list does not.</param>
    /// <param name="remembered">What the office chose for a heading like this one; null for nothing.</param>
    internal ListReading? Read(
        Sheet sheet, string file, ListChoices choices, IReadOnlyDictionary<int, ListField>? remembered = null)
    {
        if (ListHeader.Find(sheet) is not { } header)
        {
            return null;
        }

        Dictionary<int, ListField> fields = header.Columns.ToDictionary(column => column.Column, column =>
            choices.Columns?.TryGetValue(column.Column, out ListField chosen) is true ? chosen
            : remembered?.TryGetValue(column.Column, out ListField known) is true ? known : column.Guess);
        List<string> remarks = [.. header.Remarks];
        string[] title = [.. sheet.Rows.Take(header.First).Select(row => string.Join("  ", row.Own.Select(cell => cell.Text)))];
        string bare = Path.GetFileNameWithoutExtension(file);
        ListTitle said = ListTitle.Read([("标题", title), ("工作表名", [sheet.Name]), ("文件名", [bare])], levels, names[0]);
        remarks.AddRange(said.Doubts);
        bool isOfDeputies = IsOfDeputies([.. title.Take(3), sheet.Name]);
        IReadOnlyList<ListLine> lines = new ListRows(header, fields, remarks).Read(
            sheet, isOfDeputies, [sheet.Name, .. title, bare]);
        Remark(remarks, sheet, header, fields, lines);
        ListFacts facts = new(
            choices.Level ?? said.Level, choices.TermAndSession ?? said.TermAndSession, choices.HandedOver ?? said.HandedOver,
            choices.NoticeDue ?? said.NoticeDue, choices.NoticeNumber ?? said.NoticeNumber, choices.Role);
        ListLine[] ofProposals = [.. lines.Where(line => !line.IsOfDeputies)];
        ListLine[][] groups = Groups(ofProposals);
        Ownership own = new(units, fields.Values, [.. title, sheet.Name, bare], ofProposals, choices);
        ListLine[][] ours = [.. groups.Where(own.IsOurs)];
        ListedProposals reader = new(
            units, facts, choices, header, fields, levels, names[0], [.. ours.SelectMany(group => group)]);
        ListedProposal[] proposals = [.. ours.Take(MaxProposals).Select(reader.Read)];
        if (ours.Length > MaxProposals)
        {
            remarks.Add($"清单里本单位的提案超过 {MaxProposals} 件，只读取了前 {MaxProposals} 件：请分成几个文件。");
        }

        ListFact[] missing = own.IsAsked && groups.Length > 0 ? [ListFact.Ownership] : [.. reader.Missing.Order()];
        return new ListReading(
            header, fields, facts, missing, proposals, groups.Length - ours.Length,
            [.. groups.Where(group => !own.IsOurs(group)).SelectMany(group => group.Select(line => line.Number))],
            [.. lines.Where(line => line.IsOfDeputies).Select(line => line.Number)], [.. remarks.Distinct()]);
    }

    // 分办 repeats a proposal by rows, and merged cells spread it over them.
    private static ListLine[][] Groups(ListLine[] lines) =>
        [.. lines.GroupBy(line => line.Key is { Length: > 0 } key ? key : $"\n{line.Number}").Select(group => group.ToArray())];

    private static bool IsOfDeputies(string[] names) =>
        names.Any(name => name.Contains("人大", StringComparison.Ordinal) && name.Contains("建议", StringComparison.Ordinal))
        && !names.Any(name => name.Contains("提案", StringComparison.Ordinal));

    private static void Remark(
        List<string> remarks, Sheet sheet, ListHeader header, Dictionary<int, ListField> fields, IReadOnlyList<ListLine> lines)
    {
        string[] unread = [.. header.Columns.Where(column => fields[column.Column] is ListField.None
            && !ListLabels.IsRank(column.Label)
            && !ListLabels.IsOurs(column.Label)).Select(column => $"“{column.Label.Replace('\n', '／')}”")];
        if (unread.Length > 0)
        {
            remarks.Add($"没有取用的列：{string.Join("、", unread)}。");
        }

        if (sheet.IsHidden)
        {
            remarks.Add($"工作表“{sheet.Name}”是隐藏的，请核对是否应当登记。");
        }

        int[] hidden = [.. lines.Where(line => line.IsHidden).Select(line => line.Number)];
        if (hidden.Length > 0)
        {
            remarks.Add($"第 {string.Join('、', hidden.Take(30))} 行{(hidden.Length > 30 ? "等" : "")}是隐藏行（共 {hidden.Length} 行），不登记；需要登记的，请在下面勾选。");
        }

        // A column 编号 may only count the rows.
        string[] numbers = [.. lines.Select(line => ListLine.CaseNumber(line[ListField.Number]))];
        bool isByRank = header.Columns.Any(column => fields[column.Column] is ListField.Number && column.Label == "编号");
        if (isByRank && numbers.Length > 1 && numbers.Select((number, i) => number == $"{i + 1}").All(same => same))
        {
            remarks.Add($"“编号”一列是 1 至 {numbers.Length} 的连续数：请核对它是案号，还是只是序号。");
        }
    }

    /// <summary>Which proposals of a list are the bureau's.</summary>
    private sealed class Ownership
    {
        private readonly ListUnits units;
        private readonly bool isWhole;

        internal Ownership(ListUnits units, IEnumerable<ListField> columns, string[] title, ListLine[] lines, ListChoices choices)
        {
            this.units = units;
            bool hasUnits = columns.Any(ListUnits.IsUnits);
            bool isNamed = hasUnits && lines.Any(line => ListUnits.Of(line).Any(unit => units.IsOurs(unit.Name)));
            bool isOfOthers = !title.Any(units.IsOursNamed) && title.Any(units.IsOfOthers);
            isWhole = choices.IsAllOurs && !isNamed ? true : hasUnits ? !isNamed && title.Any(units.IsOursNamed) : !isOfOthers;
            IsAsked = !isWhole && !isNamed;
        }

        /// <summary>True where nothing says whose the list is.</summary>
        internal bool IsAsked { get; }

        internal bool IsOurs(ListLine[] group) =>
            isWhole || group.Any(line => ListUnits.Of(line).Any(unit => units.IsOurs(unit.Name)));
    }
}
