using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Stages.Intake;

/// <summary>One field of a registration, as it was and as it is.</summary>
/// <param name="Label">What the field is called.</param>
/// <param name="Before">As it was; empty for nothing.</param>
/// <param name="After">As it is; empty for nothing.</param>
/// <param name="IsContact">True for how to reach a proposer, which is the office's and the officer's alone.</param>
public sealed record FieldChange(string Label, string Before, string After, bool IsContact = false)
{
    /// <summary>The change in one line.</summary>
    public string Line => (Before, After) switch
    {
        ("", _) => $"{Label}：补登“{After}”",
        (_, "") => $"{Label}：删去“{Before}”",
        _ => $"{Label}：“{Before}”→“{After}”",
    };
}

/// <summary>What differs between two registrations, field by field. 更正前后</summary>
internal static class RegistrationWords
{
    /// <summary>All that a correction changed.</summary>
    public static IReadOnlyList<FieldChange> Changes(RegistrationCorrected fact, Policy policy) =>
        [.. Fields(fact.Before, fact.After, policy).Where(field => field.Before != field.After), .. People(fact)];

    /// <summary>The same in one sentence; without contacts where others than the office read it.</summary>
    public static string Sentence(RegistrationCorrected fact, Policy policy, bool withContacts = true)
    {
        string[] lines =
            [.. Changes(fact, policy).Where(change => withContacts || !change.IsContact).Select(change => change.Line)];
        return (lines.Length > 0 ? string.Join("；", lines) : "提案人的联系方式")
            + (fact.Dropped is null ? "" : "。不再会办的单位已告知");
    }

    /// <summary>Every field that stands once, in the order of the page, whether it differs or not.</summary>
    public static IEnumerable<FieldChange> Fields(Proposal before, Proposal after, Policy policy)
    {
        Particulars was = before.Particulars ?? new Particulars();
        Particulars now = after.Particulars ?? new Particulars();
        yield return new("案由", before.Subject, after.Subject);
        yield return Text(before, after);
        yield return new("交办日期", Chinese.Date(before.HandedOver), Chinese.Date(after.HandedOver));
        yield return new("交办日期依据", DayOf(was), DayOf(now));
        yield return new("办结期限", Day(before.NoticeDue), Day(after.NoticeDue));
        yield return new("承办方式", Words.Name(before.Role), Words.Name(after.Role));
        yield return new("其他承办单位", Units(before), Units(after));
        yield return new("重点提案", before.IsKey is true ? "是" : "否", after.IsKey is true ? "是" : "否");
        yield return new("提案人总数", Count(before), Count(after));
        yield return new("来文字号", was.NoticeNumber ?? "", now.NoticeNumber ?? "");
        yield return new("收文编号", was.ReceivedAs ?? "", now.ReceivedAs ?? "");
        yield return new("提案类别", was.Category ?? "", now.Category ?? "");
        yield return new("督办领导", was.Supervisor ?? "", now.Supervisor ?? "");
        yield return new("提案是否公开", Public(was), Public(now));
        yield return new("来文建议的承办科室", was.Department ?? "", now.Department ?? "");
        yield return new("来文建议的经办人", was.Officer ?? "", now.Officer ?? "");
        yield return new("备注", was.Remark ?? "", now.Remark ?? "");
        yield return new("提案附件", Files(before), Files(after));
        yield return new("样例", before.IsSample ? "是" : "否", after.IsSample ? "是" : "否");
    }

    private static string DayOf(Particulars said) => said.DayOf is { } day ? Words.Name(day) : "";

    private static string Files(Proposal proposal) => string.Join('、', (proposal.Attachments ?? []).Select(file => file.Name));

    /// <summary>All proposers with what is known of each, a line each.</summary>
    public static string People(Proposal proposal) => string.Join('\n', proposal.Proposers.Select(Person));

    private static string Person(Proposer proposer)
    {
        string contacts = string.Join("；", Contacts(proposer, proposer).Select(contact => $"{contact.Label}{contact.After}"));
        return proposer.Name + (proposer.IsOrganisation ? "（集体）" : "") + Phrases.Signer(contacts);
    }

    private static IEnumerable<FieldChange> People(RegistrationCorrected fact)
    {
        string[] gone =
        [
            .. Renumbering.Gone(fact.Before.Proposers.Count, fact.Was).Select(ordinal => fact.Before.Proposers[ordinal - 1].Name),
        ];
        string[] come =
            [.. fact.After.Proposers.Where((_, index) => fact.Was[index] is null or < 0).Select(proposer => proposer.Name)];
        if (gone.Length > 0)
        {
            yield return new("提案人（撤去）", string.Join('、', gone), "");
        }

        if (come.Length > 0)
        {
            yield return new("提案人（增加）", "", string.Join('、', come));
        }

        (Proposer Before, Proposer After)[] stayed = [.. fact.After.Proposers.Index().Where(one => fact.Was[one.Index] > 0)
            .Select(one => (fact.Before.Proposers[fact.Was[one.Index]!.Value - 1], one.Item))];
        foreach ((Proposer before, Proposer after) in stayed)
        {
            if (Kind(before, after) != Kind(after, before))
            {
                yield return new("提案人姓名或名称", Kind(before, after), Kind(after, before));
            }

            foreach (FieldChange contact in Contacts(before, after).Where(contact => contact.Before != contact.After))
            {
                yield return contact with { Label = $"{after.Name}的{contact.Label}" };
            }
        }

        int[] order = [.. fact.Was.OfType<int>().Where(ordinal => ordinal > 0)];
        if (!order.SequenceEqual(order.Order()))
        {
            yield return new("提案人顺序", Names(fact.Before), Names(fact.After));
        }
    }

    private static IEnumerable<FieldChange> Contacts(Proposer before, Proposer after) =>
    [
        .. new FieldChange[]
        {
            new(after.IsOrganisation ? "联系人" : "工作单位及职务", before.Unit ?? "", after.Unit ?? "", true),
            new("界别", before.Sector ?? "", after.Sector ?? "", true),
            new("联系电话", before.Phone ?? "", after.Phone ?? "", true),
            new("电子邮箱", before.Email ?? "", after.Email ?? "", true),
            new("通讯地址", before.PostalAddress ?? "", after.PostalAddress ?? "", true),
        }.Where(contact => (contact.Before, contact.After) != ("", "")),
    ];

    private static string Kind(Proposer one, Proposer other) =>
        one.Name + (one.IsOrganisation == other.IsOrganisation ? "" : one.IsOrganisation ? "（集体）" : "（个人）");

    private static string Names(Proposal proposal) => string.Join('、', proposal.Proposers.Select(proposer => proposer.Name));

    private static FieldChange Text(Proposal before, Proposal after) => (before.LacksText is true, after.LacksText is true) switch
    {
        (true, false) => new("提案原文", "待补", "已补登"),
        (false, true) => new("提案原文", "原登记的文本", "待补"),
        (true, true) => new("提案原文", "待补", "待补"),
        _ => new("提案原文", "原登记的文本", before.Body == after.Body ? "原登记的文本" : "更正后的文本"),
    };

    private static string Units(Proposal proposal) => string.Join('、', (proposal.Others ?? []).Select(other =>
        $"{Words.Name(other.Role)}{other.Name}{(other.Email is { } email ? $"（{email}）" : "")}"));

    private static string Day(DateOnly? day) => day is { } named ? Chinese.Date(named) : "";

    private static string Count(Proposal proposal) => proposal.Signatories is { } all ? $"{all}" : "";

    private static string Public(Particulars said) => said.IsPublic switch { true => "公开", false => "不公开", _ => "" };
}
