using System.Text.RegularExpressions;
using Puyang.Proposals.Acceptance;

namespace Puyang.Proposals.Local.Tests;

/// <summary>Everybody in the bureau, without a browser: does what pages and mails ask, and remembers what was acknowledged.</summary>
internal sealed partial class People(HostProcess host)
{
    private static readonly (string Mailbox, string Step, string Name, string Act)[] Chain =
    [
        ("li.jianguo@", "科室负责人审核", "李建国", "审核同意"),
        ("chen.hong@", "办公室核稿", "陈红", "审核同意"),
        ("zhang.wei@", "分管领导审核", "张伟", "审核同意"),
        ("liu.zhiyuan@", "局长签发", "刘志远", "签发"),
    ];

    private readonly Walker walker = Walker.Against(new Uri(host.Address), host.Site.Storage);

    /// <summary>What somebody was told had happened: case number and act.</summary>
    public List<(string Number, string Act)> Acknowledged { get; } = [];

    public static string CasePage(string number) => $"/cases/x5e02-8-6-{number}-1";

    /// <summary>A page of the office.</summary>
    public Task<Page> Look(string address) => walker.Look(address);

    /// <summary>After a kill: whoever had signed in may have been forgotten.</summary>
    public void SignInAgain() => walker.Forget(Act.Clerk);

    public Task Register(string number)
    {
        (string name, byte[] content) = Sample.Proposal(number, "2026-06-01", ("贾明", $"jia{number}@example.com"));
        return Do(number, "收文登记", Act.OfClerk("register", "/intake", "登记") with { File = new ChosenFile(name, content), Accepted = "已登记" });
    }

    public Task Assign(string number) =>
        Do(number, "交科室承办", Act.OfClerk("assign", CasePage(number), "交科室承办", ("department", "jiceng/guo-xiaomin")));

    /// <summary>From a registered case to its number.</summary>
    public async Task<int> Number(string number)
    {
        await Assign(number);
        await Answer(number, "签收", "guo.xiaomin@", "请签收提案", "提交", ("act", "accept"), ("name", "郭晓敏"));
        await Do(number, "登记沟通", Act.ByMail("登记沟通", "guo.xiaomin@", "请起草提案答复", $"第{number}号", 1, "登记沟通情况", "登记沟通情况",
            ("channel", "Phone"), ("said", "提案人同意。"), ("stance", "Satisfied"), ("mayPublish", "yes"), ("name", "郭晓敏")));
        await Answer(number, "送审", "guo.xiaomin@", "请起草提案答复", "送审",
            ("title", $"关于对市政协八届六次会议第{number}号提案的答复"), ("body", "您提出的提案收悉。\n一、已经办理。"), ("class", "A"),
            ("disclosure", "Proactive"), ("contactName", "刘伟胜"), ("contactPhone", "6687818"), ("name", "郭晓敏"));
        foreach ((string mailbox, string step, string name, string act) in Chain)
        {
            await Answer(number, act, mailbox, step.EndsWith("签发", StringComparison.Ordinal) ? "请签发：" : step.EndsWith("核稿", StringComparison.Ordinal) ? "请核稿：" : "请审核：", "提交", ("act", "approve"), ("reviewed", "yes"), ("name", name));
        }

        KeptMail numbered = await walker.Mails.Find("bangongshi@", "答复已签发编号", $"第{number}号");
        return int.Parse(Given().Match(numbered.Text).Groups[1].Value);
    }

    private Task Answer(string number, string act, string mailbox, string subject, string button, params (string, string)[] typed) =>
        Do(number, act, Act.ByMail(act, mailbox, subject, $"第{number}号", 1, button, typed) with { Accepted = "已送审" });

    private async Task Do(string number, string act, Act done)
    {
        await walker.Do(done);
        Acknowledged.Add((number, act));
    }

    [GeneratedRegex(@"〔\d{4}〕(\d+)号")]
    private static partial Regex Given();
}
