using System.Text.RegularExpressions;
using Puyang.Proposals.Acceptance;
using Puyang.Proposals.Acceptance.Gate;

namespace Puyang.Proposals.Local.Tests;

/// <summary>Everybody in the bureau, without a browser: does what pages and mails ask, and remembers what was acknowledged.</summary>
internal sealed partial class Walker(HostProcess host) : IDisposable
{
    private Caller? clerk;

    /// <summary>What somebody was told had happened: case number and act.</summary>
    public List<(string Number, string Act)> Acknowledged { get; } = [];

    public static string CasePage(string number) => $"/cases/x5e02-8-6-{number}-1";

    public async Task<Caller> Clerk() => clerk ??= await Caller.Clerk(host.Site);

    /// <summary>After a kill: whoever had signed in may have been forgotten.</summary>
    public async Task SignInAgain()
    {
        clerk?.Dispose();
        clerk = null;
        _ = await Clerk();
    }

    public async Task Register(string number)
    {
        Reply reply = await (await Clerk()).Upload("/intake", "files", Sample.Proposal(number, "2026-06-01", ("甲委员", $"jia{number}@example.com")));
        Assert.Contains("已登记", reply.Text, StringComparison.Ordinal);
        Acknowledged.Add((number, "收文登记"));
    }

    public async Task Assign(string number)
    {
        string page = CasePage(number);
        Reply shown = await (await Clerk()).Get(page);
        Reply done = await (await Clerk()).Submit(page, page, ("act", "assign"), ("task", First(Task(), shown)), ("department", First(Department(), shown)));
        Assert.Equal(302, done.Status);
        Acknowledged.Add((number, "分办"));
    }

    /// <summary>Follows the newest link of a mail and answers its page.</summary>
    public async Task Answer(string number, string mailbox, string subject, string act, params (string Name, string Value)[] fields)
    {
        KeptMail mail = await host.Mails.Find(mailbox, subject, $"第{number}号");
        (Caller holder, string page) = await Caller.Follow(host.Site, mail.Link);
        using (holder)
        {
            Reply shown = await holder.Get(page);
            Reply done = await holder.Submit(page, page, [.. fields, .. Hidden().Matches(shown.Text).Select(field => (field.Groups[1].Value, field.Groups[2].Value))]);
            Assert.True(done.Status == 302, $"{act}: {done.Status} {Problem().Match(done.Text).Value}");
            Acknowledged.Add((number, act));
        }
    }

    /// <summary>From a registered case to its number.</summary>
    public async Task<int> Number(string number)
    {
        await Assign(number);
        await Answer(number, "guo.xiaomin@", "请签收提案", "签收", ("act", "accept"), ("name", "郭晓敏"));
        await Answer(number, "guo.xiaomin@", "请与提案人沟通", "登记沟通", ("act", "consult"), ("name", "郭晓敏"), ("addressee", "1"), ("channel", "Phone"),
            ("talkedOn", "2026-06-02"), ("present", ""), ("said", "提案人同意。"), ("stance", "Satisfied"), ("mayPublish", "yes"));
        await Answer(number, "guo.xiaomin@", "请起草提案答复", "送审", ("act", "submit"), ("name", "郭晓敏"),
            ("title", $"关于对市政协八届六次会议第{number}号提案的答复"), ("body", "您提出的提案收悉。\n一、已经办理。"), ("class", "A"), ("disclosure", "Proactive"),
            ("disclosureReason", ""), ("contactName", "刘伟胜"), ("contactPhone", "6687818"));
        foreach ((string step, string mailbox, string name) in ((string, string, string)[])
            [("科室负责人审核", "li.jianguo@", "李建国"), ("办公室核稿", "chen.hong@", "陈红"), ("分管领导审核", "zhang.wei@", "张伟"), ("局长签发", "liu.zhiyuan@", "刘志远")])
        {
            await Answer(number, mailbox, $"请办理：{step}", step == "局长签发" ? "签发" : "审核同意", ("act", "approve"), ("reviewed", "yes"), ("name", name), ("comment", ""));
        }

        KeptMail numbered = await host.Mails.Find("bangongshi@", "答复已签发编号", $"第{number}号");
        return int.Parse(Given().Match(numbered.Text).Groups[1].Value);
    }

    public void Dispose() => clerk?.Dispose();

    private static string First(Regex pattern, Reply page) => pattern.Match(page.Text).Groups[1].Value;

    [GeneratedRegex("name=\"task\" value=\"(t\\d+)\"")]
    private static partial Regex Task();

    [GeneratedRegex("<option value=\"([^\"]+/[^\"]+)\"")]
    private static partial Regex Department();

    [GeneratedRegex("<input type=\"hidden\" name=\"(message|shown|content)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("role=\"alert\".*?</div>", RegexOptions.Singleline)]
    private static partial Regex Problem();

    [GeneratedRegex(@"〔\d{4}〕(\d+)号")]
    private static partial Regex Given();
}
