using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>Makes a proposal of the rows that name it, or says everything that is wrong with them.</summary>
internal sealed class ListedProposals(
    ListUnits units, ListFacts facts, ListChoices choices, ListHeader header, IReadOnlyDictionary<int, ListField> columns,
    IReadOnlyList<Level> levels, string own, IReadOnlyList<ListLine> lines)
{
    private readonly HashSet<ListField> filled = [.. lines.SelectMany(line => line.Values.Keys)];
    // Stands in for what is still to be asked, so that everything else that is wrong shows at once.
    private const string SomeMeeting = "1届1次会议";
    private const string SomeDay = "2000-01-01";

    private readonly SortedSet<ListFact> missing = [];

    /// <summary>What no row and no title says.</summary>
    internal IReadOnlySet<ListFact> Missing => missing;

    internal ListedProposal Read(ListLine[] rows)
    {
        List<string> problems = [];
        Agree(rows, problems);
        string number = ListLine.Plain(One(rows, ListField.Number));
        HandlingRole? role = new ListRole(units, facts, choices).Of(rows, problems, out IReadOnlyList<OtherUnit> others);
        // What other rows say, this one has to say itself.
        bool isSaid = filled.Contains(ListField.Role) || filled.Any(ListUnits.IsUnits)
            || lines.Any(line => line.Section is not null);
        problems.Demand(role is not null || !isSaid || problems.Count > 0, "没有写明承办方式：请写明独办、主办、会办或分办，或在“整份清单和各列的读法”里选择。");
        if (role is null && !isSaid)
        {
            missing.Add(ListFact.Role);
        }

        string roleText = role is { } known ? Words.Name(known) : others
            .Any(unit => unit.Role == HandlingRole.Lead) ? "会办" : "主办";
        ListPeople people = new(field => All(rows, field), columns.Values.Contains(ListField.Organisation), problems);
        List<Proposer> proposers = people.Read();
        Dictionary<Field, string> values = new()
        {
            [Field.Level] = Said(rows, ListField.Level, facts.Level, ListFact.Level, levels[0].Name),
            [Field.TermAndSession] = NamesMeeting(number) && One(rows, ListField.TermAndSession).Length == 0
                ? facts.TermAndSession ?? string.Empty : Said(rows, ListField.TermAndSession, facts.TermAndSession, ListFact.TermAndSession, SomeMeeting),
            [Field.Number] = number,
            [Field.Subject] = One(rows, ListField.Subject),
            [Field.HandedOver] = Said(rows, ListField.HandedOver, facts.HandedOver, ListFact.HandedOver, SomeDay),
            [Field.NoticeDue] = One(rows, ListField.NoticeDue) is { Length: > 0 } due
                && !NameWords.IsNobody(due) ? due : facts.NoticeDue ?? string.Empty,
            [Field.Role] = roleText,
            [Field.IsKey] = Key(One(rows, ListField.IsKey), All(rows, ListField.Remark)),
            [Field.Remark] = All(rows, ListField.Remark),
            [Field.Body] = All(rows, ListField.Body),
        };
        ReadProposal? read = new ProposalCheck(values, proposers, others, levels, own, Name, problems) { MayLackText = true }.Run();
        Particulars? particulars = Particulars(rows, problems);
        return new ListedProposal(
            [.. rows.Select(row => row.Number)], number, CleanText.Line(One(rows, ListField.Subject)),
            problems.Count > 0 || role is null || read is null ? null
                : read with { Proposal = read.Proposal with { Signatories = people.Signatories, Particulars = particulars } },
            [.. problems.Distinct()], role, !choices.IsWithHidden && rows.Any(row => row.IsHidden), Key(values));
    }

    // Known even where something else is wrong with the row: it may have been registered by hand meanwhile.
    private CaseId? Key(Dictionary<Field, string> values)
    {
        string number = ListLine.CaseNumber(values[Field.Number]);
        Designation? meeting = Designation.OfHeading(values[Field.TermAndSession]);
        return new LevelText(levels, own).Find(values[Field.Level]) is { } level && number.Length is > 0 and <= 20
            && meeting is { Term: { } term } && (meeting.IsBetween || meeting.Session is not null)
                ? CaseKey.TryMake(level.Id, term, meeting.IsBetween ? null : meeting.Session, number) : null;
    }

    private static bool NamesMeeting(string number) => Designation.OfNumber(number) is { Term: not null };

    // Rows of one number say the same of what a proposal has once.
    private static void Agree(ListLine[] rows, List<string> problems)
    {
        foreach (ListField field in new[] { ListField.Subject, ListField.HandedOver, ListField.NoticeDue })
        {
            string[] said = [.. rows.Select(row => CleanText.Line(row[field])).Where(text => text.Length > 0).Distinct()];
            problems.Demand(said.Length < 2,
                $"第 {string.Join('、', rows.Select(row => row.Number))} 行案号相同，“{ListLabels.Name(field)}”不同（{string.Join("；", said.Select(ProposalCheck.Short))}）：请核对。");
        }
    }

    private string Said(ListLine[] rows, ListField field, string? fact, ListFact what, string some)
    {
        string text = CleanText.Line(One(rows, field));
        if (what is ListFact.TermAndSession && text.Length > 0 && !text.Contains('届'))
        {
            text = WithTerm(text, fact);
        }

        if (text.Length > 0 || fact is { Length: > 0 })
        {
            return text.Length > 0 ? text : fact!;
        }

        if (filled.Contains(field))
        {
            return string.Empty;
        }

        missing.Add(what);
        return some;
    }

    // 平时提案 or 六次会议 of a row goes with the term that holds for the list.
    private string WithTerm(string text, string? fact)
    {
        if (fact is not { Length: > 0 } || FieldText.Ordinal(fact, '届') is not { } term)
        {
            missing.Add(ListFact.TermAndSession);
            return SomeMeeting;
        }

        return text.Contains("会议提案", StringComparison.Ordinal) && !text.Any(char.IsDigit) ? fact : $"{term}届{text}";
    }

    // 重点 or a sign in a column that asks for nothing else says yes, and so does a remark that says nothing else.
    private static string Key(string text, string remark) => HeaderColumns.Dense(remark) is "重点提案" or "重点督办提案" or "重点"
        && text.Length == 0 ? "是" : HeaderColumns.Dense(text) is "重点" or "重点提案" or "★" or "●" or "▲" or "重点件" or "1" ? "是" : text;

    private Particulars? Particulars(ListLine[] rows, List<string> problems)
    {
        string remark = Short(ListField.Remark, 2000) ?? string.Empty;
        Particulars found = new(
            Short(ListField.NoticeNumber) ?? facts.NoticeNumber, Short(ListField.ReceivedAs), Short(ListField.Category),
                Short(ListField.Supervisor),
            Public(All(rows, ListField.IsPublic), problems), Short(ListField.Department), Short(ListField.Officer),
                remark.Length > 0 ? remark : null);
        return found == new Particulars() ? null : found;

        string? Short(ListField field, int most = 200)
        {
            string text = CleanText.Line(All(rows, field).Replace('\n', '；'));
            problems.Demand(text.Length <= most, $"“{ListLabels.Name(field)}”有 {text.Length} 个字：最多 {most} 个字。");
            return text.Length == 0 || NameWords.IsNobody(text) ? null : text;
        }
    }

    private static bool? Public(string text, List<string> problems)
    {
        string dense = HeaderColumns.Dense(text);
        bool? said = dense is "公开" or "可公开" or "同意公开" or "可以公开" or "全文公开" or "主动公开" ? true
            : dense is "不公开" or "不予公开" or "不同意公开" or "不宜公开" ? false
            : FieldText.IsUnanswered(dense) || NameWords.IsNobody(dense) ? null : FieldText.Yes(dense);
        problems.Demand(said is not null || FieldText.IsUnanswered(dense) || NameWords.IsNobody(dense),
            $"“{ListLabels.Name(ListField.IsPublic)}”写的是“{ProposalCheck.Short(dense)}”：应为“是”或“否”。");
        return said;
    }

    private static string One(ListLine[] rows, ListField field) => rows.Select(row => row[field])
        .FirstOrDefault(text => text.Length > 0) ?? string.Empty;

    private static string All(ListLine[] rows, ListField field) =>
        string.Join('\n', rows.Select(row => row[field]).Where(text => text.Length > 0).Distinct());

    // Messages call a column as the list does.
    private string Name(Field field)
    {
        ListField here = field switch
        {
            Field.Level => ListField.Level, Field.TermAndSession => ListField.TermAndSession, Field.Number => ListField.Number,
            Field.Subject => ListField.Subject, Field.Proposer => ListField.Proposer,
                Field.Organisation => ListField.Organisation,
            Field.HandedOver => ListField.HandedOver, Field.NoticeDue => ListField.NoticeDue, Field.Role => ListField.Role,
                Field.IsKey => ListField.IsKey,
            Field.LeadUnit => ListField.LeadUnit, Field.CoUnits => ListField.CoUnits,
                Field.SeparateUnits => ListField.SeparateUnits,
            Field.Remark => ListField.Remark, Field.Body => ListField.Body, _ => ListField.None,
        };
        return here is not ListField.None && header.Columns.FirstOrDefault(column => columns.GetValueOrDefault(column.Column) == here) is { } column
            ? column.Label.Replace('\n', '／') : Labels.Name(field);
    }
}
