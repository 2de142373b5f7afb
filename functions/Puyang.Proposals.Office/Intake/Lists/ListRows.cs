using System.Text.RegularExpressions;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>Tells the rows of a list that name a proposal from sections, sums, notes and repeated headings.</summary>
/// <param name="header">Its heading.</param>
/// <param name="fields">What each column holds, as the clerk has it.</param>
/// <param name="remarks">Takes what is left out, in Chinese.</param>
internal sealed partial class ListRows(ListHeader header, IReadOnlyDictionary<int, ListField> fields, List<string> remarks)
{
    private readonly List<ListLine> lines = [];
    private HandlingRole? section;
    private HandlingRole? whole;
    private string sectionLevel = string.Empty;
    private string sectionMeeting = string.Empty;
    private bool isOfDeputies;
    private (string Title, int Said, int From)? counted;

    /// <param name="titles">The tab, the rows above the heading and the file's name: 会办件清单 says the part of all rows.</param>
    internal IReadOnlyList<ListLine> Read(Sheet sheet, bool isSheetOfDeputies, IReadOnlyList<string> titles)
    {
        isOfDeputies = isSheetOfDeputies;
        whole = titles.Where(title => OfOnePart().IsMatch(title)).Select(SectionRole).FirstOrDefault(role => role is not null);
        section = whole;
        if (header.First > 0 && sheet.Rows[header.First - 1].Own.FirstOrDefault().Text is { } above
            && Section().IsMatch(HeaderColumns.Dense(above)))
        {
            Open(HeaderColumns.Dense(above));
        }

        foreach (SheetRow row in sheet.Rows.Skip(header.Last + 1))
        {
            if (IsOtherHeading(row))
            {
                remarks.Add($"第 {row.Number} 行像是另一张表的表头，列与上面的不同：从这一行起没有读取，请把它另存为一张工作表再上传。");
                break;
            }

            if (!IsPassedOver(row))
            {
                Take(row);
            }
        }

        CloseSection();
        return lines;
    }

    private bool IsOtherHeading(SheetRow row)
    {
        SheetCell[] own = [.. row.Own];
        int labels = own.Count(cell => cell.Text.Length > 1 && ListLabels.Of(cell.Text) is { Rank: < 20 });
        return labels >= 3 && labels * 3 >= own.Length * 2 && own.Any(cell => ListLabels.Of(cell.Text) is { Field: ListField.Subject })
            && !header.IsRepeatedBy(row);
    }

    private bool IsPassedOver(SheetRow row)
    {
        string[] texts = [.. row.Own.Select(cell => HeaderColumns.Dense(cell.Text)).Where(text => text.Length > 0)];
        bool isProposal = texts.Length > 1 && Value(row, ListField.Number).Length > 0 && Value(row, ListField.Subject).Length > 0;
        if (texts.Length == 0 || header.IsRepeatedBy(row) || SumAlone().IsMatch(texts[0]))
        {
            return true;
        }

        if (isProposal)
        {
            return false;
        }

        if (Section().IsMatch(texts[0]))
        {
            Open(string.Concat(texts));
            return true;
        }

        if (Note().IsMatch(texts[0]))
        {
            remarks.Add($"第 {row.Number} 行是说明：{Short(string.Join('　', texts))}");
            return true;
        }

        return texts.Take(2).Any(Sum().IsMatch) || (texts.Length == 1 && IsAlone(row, texts[0]));
    }

    private static string Short(string note) => note.Length <= 120 ? note : note[..120] + "…";

    // Prepared rows carry their 序号 and nothing else; a repeated title stands above a repeated heading; anything else is named.
    private bool IsAlone(SheetRow row, string text)
    {
        SheetCell only = row.Own.First();
        bool isColumn = fields.GetValueOrDefault(only.Column) is not ListField.None;
        bool isTitle = text.Length > 8 && RepeatedTitle().IsMatch(text);
        bool isSignature = Signature().IsMatch(text);
        if (isColumn && !isTitle && !isSignature && !PageMark().IsMatch(text))
        {
            return false;
        }

        if (!isTitle && !text.All(char.IsAsciiDigit) && !PageMark().IsMatch(text))
        {
            remarks.Add($"第 {row.Number} 行只有“{ProposalCheck.Short(text)}”，没有当作提案。");
        }

        return true;
    }

    private void Take(SheetRow row)
    {
        Dictionary<ListField, string> values = [];
        foreach ((int column, ListField field) in fields)
        {
            string text = row[column];
            if (field is not ListField.None && text.Length > 0)
            {
                values[field] = values.TryGetValue(field, out string? before) && before != text ? $"{before}\n{text}" : text;
            }
        }

        if (values.Count == 0)
        {
            return;
        }

        // A row without number and subject goes on with the one above: a further unit or proposer.
        if (!values.ContainsKey(ListField.Number) && !values.ContainsKey(ListField.Subject) && lines is [.., var above]
            && above.Number == row.Number - 1)
        {
            remarks.Add($"第 {row.Number} 行没有案号和案由，作为第 {above.Number} 行的续行读取，请核对。");
            foreach (ListField once in new[] { ListField.Number, ListField.Subject, ListField.Level, ListField.TermAndSession })
            {
                if (above[once].Length > 0)
                {
                    values[once] = above[once];
                }
            }
        }

        AddSection(values);
        lines.Add(new ListLine(row.Number, values, section, row.IsHidden, isOfDeputies || IsOfDeputies(values)));
    }

    // What the section's title says of the meeting holds where no column does.
    private void AddSection(Dictionary<ListField, string> values)
    {
        if (sectionLevel.Length > 0)
        {
            values.TryAdd(ListField.Level, sectionLevel);
        }

        string kind = values.GetValueOrDefault(ListField.Kind, string.Empty);
        string meeting = Between().IsMatch(kind) ? "平时提案" : sectionMeeting;
        if (meeting.Length > 0)
        {
            values.TryAdd(ListField.TermAndSession, meeting);
        }
    }

    private static bool IsOfDeputies(Dictionary<ListField, string> values) =>
        Deputies().IsMatch(HeaderColumns.Dense(values.GetValueOrDefault(ListField.Kind, string.Empty)))
        || NumberOfDeputies().IsMatch(HeaderColumns.Dense(values.GetValueOrDefault(ListField.Number, string.Empty)));

    private string Value(SheetRow row, ListField field) =>
        fields.Where(pair => pair.Value == field).Select(pair => row[pair.Key])
            .FirstOrDefault(text => text.Length > 0) ?? string.Empty;

    // 一、主办件（12件） opens a part of the list, and says how many there should be.
    private void Open(string title)
    {
        CloseSection();
        bool isOfProposals = title.Contains("提案", StringComparison.Ordinal);
        isOfDeputies = !isOfProposals && (SectionOfDeputies().IsMatch(title) || (isOfDeputies && SectionRole(title) is not null));
        section = SectionRole(title) ?? (SectionLevel().IsMatch(title) ? section : whole);
        Designation? said = Designation.OfHeading(Prefix().Replace(Counted().Replace(title, string.Empty), string.Empty));
        sectionLevel = Cppcc().Match(title).Value;
        sectionMeeting = said is { Term: { } term } && (said.IsBetween || said.Session is not null)
            ? said.IsBetween ? $"{term}届平时提案" : $"{term}届{said.Session}次会议" : Between().IsMatch(title) ? "平时提案" : string.Empty;
        counted = SaidCount().Match(title) is { Success: true } found && int.TryParse(found.Groups[1].Value, out int count)
            ? (title, count, lines.Count) : null;
    }

    private void CloseSection()
    {
        if (counted is var (title, said, from) && lines.Skip(from).Select(line => line.Key is { Length: > 0 } key ? key : $"{line.Number}").Distinct().Count() is var found
            && found != said)
        {
            remarks.Add($"“{ProposalCheck.Short(title)}”写的是 {said} 件，读到 {found} 件，请核对。");
        }

        counted = null;
    }

    private static HandlingRole? SectionRole(string title)
    {
        HandlingRole[] roles = [.. new[]
        {
            ("主办|牵头", HandlingRole.Lead),
            ("会办|协办|配合", HandlingRole.CoHandler),
            ("分办", HandlingRole.Separate),
            ("独办|单办|单独办理", HandlingRole.Sole),
        }.Where(one => Regex.IsMatch(title, one.Item1)).Select(one => one.Item2)];
        return roles is [var only] ? only : null;
    }

    [GeneratedRegex("^(?:合|总|小|共|累)计[:：]?$")]
    private static partial Regex SumAlone();

    [GeneratedRegex(@"^(?:合|总|小|共|累)计|^共\d{1,5}件[。.]?$")]
    private static partial Regex Sum();

    [GeneratedRegex(@"^(?:备注|注|说明|填表说明|填报说明|填报人|填报单位|制表人?|审核人?|联系人|联系电话|填表人|打印日期|制表日期|附件?)\d{0,2}[:：]")]
    private static partial Regex Note();

    [GeneratedRegex(@"^第.{1,4}页|^\d{1,4}/\d{1,4}$|^-\d{1,4}-$|^共\d{1,4}页")]
    private static partial Regex PageMark();

    // A number before it, a count behind it, or nothing but the part itself: 一、主办件; 会办提案（12件）; 主办件.
    [GeneratedRegex(@"^(?!关于)(?:(?:[(（]?[一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．:：]|第[一二三四五六七八九十]{1,3}部分[:：、]?)"
        + @".{0,16}(?:主办|会办|协办|分办|独办|单办|牵头|配合|提案|建议|人大|政协).{0,16}"
        + @"|.{0,16}(?:主办|会办|协办|分办|独办|单办|牵头|配合|提案|建议).{0,8}[(（]?(?:共|计|合计)?\d{1,5}件[)）]?"
        + @"|.{0,6}(?:主办|会办|协办|分办|独办|单办)(?:件|提案|类|部分)?)[。:：]?$")]
    private static partial Regex Section();

    [GeneratedRegex("^[(（][一二三四五六七八九十]")]
    private static partial Regex SectionLevel();

    [GeneratedRegex("建议|人大")]
    private static partial Regex SectionOfDeputies();

    [GeneratedRegex(@"(\d{1,5})\s*件")]
    private static partial Regex SaidCount();

    [GeneratedRegex("人大|代表|^建议")]
    private static partial Regex Deputies();

    [GeneratedRegex("^(?:人大|代表)?(?:代表)?建议(?:第|字)|人大")]
    private static partial Regex NumberOfDeputies();

    [GeneratedRegex("(?:主办|会办|协办|分办|独办|单办|牵头)(?:件|提案|类|清单|部分)")]
    private static partial Regex OfOnePart();

    [GeneratedRegex("平时|闭会")]
    private static partial Regex Between();

    [GeneratedRegex("(?:省|市|县|区|州|盟)政协")]
    private static partial Regex Cppcc();

    [GeneratedRegex(@"^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．:：]?(?![一二三四五六七八九十届])")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"[(（]?(?:共|计|合计)?\d{1,5}件[)）]?[。:：]?$")]
    private static partial Regex Counted();

    [GeneratedRegex("清单|一览表|分办表|交办表|汇总表|登记表|目录")]
    private static partial Regex RepeatedTitle();

    // Who made the list, or when, below it.
    [GeneratedRegex(@"^(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|.{2,20}(?:委员会|办公室|督查局|督查室|提案委)[（(]?(?:章|印|盖章)?[)）]?)$")]
    private static partial Regex Signature();
}
