using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Makes the corrected registration of what was typed, by the rules of any, or says all that is wrong with it.</summary>
/// <param name="registered">What is registered now.</param>
/// <param name="text">The proposal's own text as it is registered.</param>
internal sealed class RegistrationCheck(Proposal registered, string text, Policy policy)
{
    private const int MaxParticular = 200;

    private static readonly (string Name, string Label)[] Particulars =
    [
        ("noticeNumber", "来文字号"), ("receivedAs", "收文编号"), ("category", "提案类别"), ("supervisor", "督办领导"),
        ("department", "来文建议的承办科室"), ("officer", "来文建议的经办人"),
    ];

    /// <summary>The whole registration with its text; null with every problem.</summary>
    public (Proposal Proposal, string Text)? Run(RegistrationForm form, List<Problem> problems)
    {
        int before = problems.Count;
        Proposer[] proposers = [.. form.Proposers.Select(Named)];
        string body = CleanText.Lines(form["body"]);

        // The text may come later: the check is for what is there.
        Dictionary<Field, string> values = new()
        {
            [Field.Level] = policy.Levels.FirstOrDefault(level => level.Id == registered.Level)?.Name ?? registered.Level,
            [Field.TermAndSession] = $"{registered.Term}届{(registered.Session is { } session ? $"{session}次会议" : "平时提案")}",
            [Field.Number] = registered.Number,
            [Field.Subject] = form["subject"],
            [Field.Body] = form.LacksText && body.Length == 0 ? "待补" : form["body"],
            [Field.HandedOver] = form["handedOver"],
            [Field.NoticeDue] = form["noticeDue"],
            [Field.Role] = form["role"],
            [Field.IsKey] = form["isKey"],
        };
        ProposalCheck check = new(values, proposers, [.. form.Units], policy.Levels, policy.Unit.Name, Labels.Name, []);
        ReadProposal? read = check.Run();
        problems.AddRange(check.Wrong);
        problems.Demand(!form.LacksText || body.Length == 0, new("提案内容已经填写：请取消勾选“原文稍后补登”，或清空提案内容。", "lacksText"));
        problems.Demand(
            form.LacksText || registered.LacksText is true || body.Length > 0 || CleanText.Lines(text).Length == 0,
            new("提案内容不能清空；原文确未收到的，请勾选“原文稍后补登”。", "body"));
        int? all = Signatories(form, proposers.Length, problems);
        Limits(form, problems);
        return problems.Count > before || read is null ? null
            : (Corrected(read.Proposal, form, all, body), form.LacksText ? "" : body);
    }

    private static Proposer Named(Proposer typed) =>
        typed.IsOrganisation ? typed : typed with { Name = PersonName.WithoutTitle(typed.Name) };

    /// <summary>Only how to reach the proposers, as the rows say it; null with every problem.</summary>
    public Proposal? OnlyContacts(RegistrationForm form, List<Problem> problems)
    {
        int before = problems.Count;
        Proposer[] proposers = [.. registered.Proposers.Index().Select(one =>
            form.Proposers.ElementAtOrDefault(one.Index) is { } typed
            ? one.Item with { Unit = typed.Unit, Sector = typed.Sector, Phone = typed.Phone, PostalAddress = typed.PostalAddress }
            : one.Item)];
        Contacts(proposers, problems);
        return problems.Count > before ? null : registered with { Proposers = proposers };
    }

    private Proposal Corrected(Proposal read, RegistrationForm form, int? all, string body) => registered with
    {
        Subject = read.Subject,
        Proposers = read.Proposers,
        Body = !form.LacksText && body == CleanText.Lines(text) ? registered.Body : Hashes.Of(form.LacksText ? "" : body),
        HandedOver = read.HandedOver,
        NoticeDue = read.NoticeDue,
        Role = read.Role,
        IsKey = read.IsKey,
        Others = read.Others,
        LacksText = form.LacksText ? true : registered.LacksText is null ? null : false,
        Signatories = all,
        Particulars = (registered.Particulars ?? new Particulars()) with
        {
            NoticeNumber = Said(form["noticeNumber"]),
            ReceivedAs = Said(form["receivedAs"]),
            Category = Said(form["category"]),
            Supervisor = Said(form["supervisor"]),
            IsPublic = form["isPublic"] switch { "是" => true, "否" => false, _ => null },
            Department = Said(form["department"]),
            Officer = Said(form["officer"]),
            Remark = CleanText.Lines(form["remark"]) is { Length: > 0 } remark ? remark : null,
        },
    };

    private static string? Said(string typed) => CleanText.Line(typed) is { Length: > 0 } text ? text : null;

    private static int? Signatories(RegistrationForm form, int named, List<Problem> problems)
    {
        string typed = form["signatories"];
        int? all = ChineseNumerals.Parse(typed.Trim().TrimEnd('人', '名', '位'));
        problems.Demand(typed.Length == 0 || all >= named, new(
            $"“提案人总数”写的是“{ProposalCheck.Short(typed)}”：应为大于已列人数（{named}）的数；已全部列出的请留空。", "signatories"));
        return typed.Length > 0 && all > named ? all : null;
    }

    private static void Contacts(Proposer[] proposers, List<Problem> problems)
    {
        for (int row = 0; row < proposers.Length; row++)
        {
            Proposer proposer = proposers[row];
            (string Part, string Label, string? Text)[] contacts =
            [
                ("unit", "工作单位及职务", proposer.Unit), ("sector", "界别", proposer.Sector), ("phone", "联系电话", proposer.Phone),
                ("address", "通讯地址", proposer.PostalAddress),
            ];
            foreach ((string part, string label, string? said) in contacts)
            {
                problems.Demand(said is null || said.Length <= Proposer.MaxContact, new(
                    $"提案人“{ProposalCheck.Short(proposer.Name)}”的“{label}”有 {said?.Length} 个字：应不超过 {Proposer.MaxContact} 个字。",
                    FieldNames.OfProposer(row, part)));
            }
        }
    }

    private static void Limits(RegistrationForm form, List<Problem> problems)
    {
        foreach ((string name, string label) in Particulars)
        {
            problems.Demand(form[name].Length <= MaxParticular, new(
                $"“{label}”有 {form[name].Length} 个字：应不超过 {MaxParticular} 个字。", name));
        }

        problems.Demand(form["remark"].Length <= Proposals.Limits.Comment, new(
            $"“备注”有 {form["remark"].Length} 个字：应不超过 {Proposals.Limits.Comment} 个字。", "remark"));
    }
}
