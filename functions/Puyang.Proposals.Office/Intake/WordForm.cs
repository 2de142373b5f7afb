using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Reads the proposal form (提案表) out of a Word document.</summary>
internal static class WordForm
{
    private const int MaxProposers = 10_000;

    internal static ReadResult Read(IEnumerable<WordBlock> blocks, IReadOnlyList<Level> levels, string? own)
    {
        FormFields form = FormFields.Of(blocks);
        IReadOnlyDictionary<Field, List<string>> found = form.Values;
        if (form.Listed > 1 || (form.Listed == 1 && !found.ContainsKey(Field.Body)))
        {
            return new FileRefused([$"这是交办清单（{form.Listed} 行），不是一件提案的提案表：清单还不能直接登记，请每件提案交一份提案表，或用 JSON 文件一次登记多件。"]);
        }

        if (found.Keys.All(field => field is Field.Other or Field.Somebody || Labels.IsOfContact(field) || Labels.IsOfNotice(field)))
        {
            return new FileRefused(["没有找到“案由”“案号”“提案人”等栏目：请使用空白提案表，或每行写成“案由：……”的样子。"]);
        }

        List<Problem> doubts = [.. form.Doubts.Select(doubt => new Problem(doubt, FieldNames.Of(Field.Proposer)))];
        Dictionary<Field, string> values = found.Where(pair => pair.Key is not (Field.Other or Field.Somebody) && !Labels.IsOfContact(pair.Key))
            .ToDictionary(pair => pair.Key, pair => One(pair.Key, pair.Value, doubts));
        new FormHeading(form.Headings, doubts).Complete(values);
        List<Proposer> proposers = Proposers(values, doubts);
        new ContactReading(proposers, doubts).Run(form.Contacts.All);
        List<OtherUnit> units = Units(values, doubts);
        List<string> problems = [.. doubts.Select(doubt => doubt.Text)];
        ProposalCheck check = new(values, proposers, units, levels, own, Labels.Name, problems);
        ReadProposal? read = check.Run();
        return read is null || problems.Count > 0
            ? new FileRefused(problems) { Half = new HalfRead(values, proposers, units, [.. doubts, .. check.Wrong]) }
            : new ProposalsRead([read]);
    }

    private static string One(Field field, List<string> values, List<Problem> problems)
    {
        if (Labels.IsOfNames(field) || field is Field.Body or Field.Remark or Field.CoUnits or Field.SeparateUnits)
        {
            return string.Join('\n', values);
        }

        string[] different = [.. values.Select(CleanText.Line).Where(value => value.Length > 0).Distinct()];
        if (different.Length > 1)
        {
            string advice = Labels.IsOfNotice(field) ? "请核对后只写一处。" : "一份表只能有一件提案。";
            problems.Add(new Problem(
                $"“{Labels.Name(field)}”填了 {different.Length} 次，内容不同（{string.Join("；", different)}）：{advice}", FieldNames.Of(field)));
        }

        // An e-mail row may hold several addresses, one per line.
        return field is Field.Email ? string.Join('\n', values) : different.FirstOrDefault(string.Empty);
    }

    private static List<OtherUnit> Units(Dictionary<Field, string> values, List<Problem> problems)
    {
        (Field Field, HandlingRole Role)[] kinds =
            [(Field.LeadUnit, HandlingRole.Lead), (Field.CoUnits, HandlingRole.CoHandler), (Field.SeparateUnits, HandlingRole.Separate)];
        if (kinds.Sum(kind => values.GetValueOrDefault(kind.Field, string.Empty).Length) > MaxProposers)
        {
            problems.Add($"主办、会办、分办单位各栏合计超过 {MaxProposers} 个字：请只写单位名称和邮箱。");
            return [];
        }

        return [.. kinds.SelectMany(kind => ProposerList.Units(values.GetValueOrDefault(kind.Field, string.Empty), kind.Role))];
    }

    private static List<Proposer> Proposers(Dictionary<Field, string> values, List<Problem> problems)
    {
        if (values.Keys.Where(key => Labels.IsOfNames(key) || key is Field.Email).Sum(at => Text(at).Length) > MaxProposers)
        {
            problems.Add($"提案人各栏合计超过 {MaxProposers} 个字：请只写姓名、单位名称和邮箱。");
            return [];
        }

        string whole = FieldNames.Of(Field.Proposer);
        List<Proposer> proposers =
        [
            .. ProposerList.Members(Text(Field.Proposer)),
            .. ProposerList.Members(Text(Field.CoProposers)),
            .. ProposerList.Organisations(Text(Field.Organisation)),
        ];
        Proposer[] named = [.. ProposerList.Members(Text(Field.PersonName))];
        problems.AddRange(proposers.Count == 0 ? [] : named.Where(one => proposers.All(other => other.Name != one.Name))
            .Select(one => new Problem(
                $"“姓名”写的是“{ProposalCheck.Short(one.Name)}”，不在提案人之列：是提案人的，请填在“联名提案人”；不是的，请删去。", whole)));
        proposers = proposers.Count == 0 ? [.. named] : proposers;

        // What blanks have parted and nothing puts together again.
        problems.AddRange(proposers.Where(one => !one.IsOrganisation && one.Name.Length == 1 && PersonName.IsPossible(one.Name)
                && !PersonName.IsSurname(one.Name) && !NameWords.MeansMore(one.Name))
            .Select(one => new Problem($"提案人中的“{one.Name}”只有一个字：请写全姓名。", whole)));

        // Two numbers behind the last of several names may be of two of them.
        problems.AddRange(proposers.Where(one => one.Phone?.Contains('、', StringComparison.Ordinal) ?? false)
            .Where(_ => proposers.Any(other => other.Phone is null))
            .Select(one => new Problem($"提案人“{one.Name}”后面写了两个电话（{one.Phone}）：看不出各是谁的，请把电话写在各人姓名后面。", whole)));
        return ProposerList.WithAddresses(proposers, Text(Field.Email), problems);

        string Text(Field field) => values.GetValueOrDefault(field, string.Empty);
    }
}
