namespace Puyang.Proposals.Acceptance;

/// <summary>What brings a case to where a test begins, over the same pages without a browser.</summary>
public sealed class Errands(World world)
{
    private const string Jiceng = "jiceng/guo-xiaomin";

    /// <summary>The office registers proposals; each must become a case.</summary>
    public async Task Register(params (string Name, byte[] Content)[] files)
    {
        foreach ((string name, byte[] content) in files)
        {
            await world.Walker.Do(Act.OfClerk($"register {name}", "/intake", "登记") with
            {
                File = new ChosenFile(name, content),
                Accepted = "登记</b>",
            });
        }
    }

    /// <summary>The office assigns a case.</summary>
    /// <param name="department">Department and officer, by their ids.</param>
    public Task Assign(string number, string department = Jiceng) =>
        world.Walker.Do(Act.OfClerk($"assign {number}", Case(number), "交科室承办", ("department", department)));

    public Task Accept(string number) => Behind(number, Acts.Officer, "请签收提案", "提交", 1, ("act", "accept"), ("name", "郭晓敏"));

    /// <summary>The formal letter that asks other units goes up its chain and leaves.</summary>
    public async Task AskUnits(string number)
    {
        await Behind(number, Acts.Chain[0].Mailbox, "会办征求函", "提交", 1, ("act", "approve"), ("name", Acts.Chain[0].Name));
        await Behind(number, Acts.Chain[2].Mailbox, "会办征求函", "提交", 1, ("act", "approve"), ("name", Acts.Chain[2].Name));
        await world.Walker.Do(Act.OfClerk($"seal request {number}", Case(number), "用印确认并送会办单位", ("way", "Text"), ("confirm", "yes")));
    }

    /// <summary>The officer writes a short reply, has talked with the proposer, and sends it up the chain.</summary>
    /// <param name="subject">Of the mail that asks for it.</param>
    public async Task Draft(string number, string subject = "请起草提案答复")
    {
        await Behind(number, Acts.Officer, subject, "登记这次沟通", 1,
            ("channel", "Phone"), ("said", "电话说明了办理情况，提案人同意答复稿。"), ("stance", "Satisfied"), ("mayPublish", "yes"));
        await world.Walker.Do(Of(
            number, Acts.Officer, subject, "送审", 1, ("title", $"关于对市政协八届六次会议第{number}号提案的答复"),
            ("body", "您提出的提案收悉，现答复如下：\n一、已经办理。\n感谢您的关心。"), ("class", "A"), ("disclosure", "Proactive"),
            ("contactName", "刘伟胜"), ("contactPhone", "6687818"), ("name", "郭晓敏")) with { Accepted = "已送审" });
    }

    /// <summary>One step of the chain agrees.</summary>
    /// <param name="times">The how-manieth time that it is asked.</param>
    public Task Approve(string number, (string Step, string Mailbox, string Name) step, int times = 1) =>
        Behind(number, step.Mailbox, Acts.Asked(step.Step), "提交", times, ("act", "approve"), ("reviewed", "yes"), ("name", step.Name));

    /// <summary>The office confirms the seal.</summary>
    public Task Seal(string number) =>
        world.Walker.Do(Act.OfClerk($"seal {number}", Case(number), "用印确认并发出", ("way", "Text"), ("confirm", "yes")));

    /// <summary>A proposer rates.</summary>
    public Task Rate(string mailbox, string number, string name, string rating, string comment = "") =>
        Behind(number, mailbox, "的答复", "提交意见", 1, ("rating", rating), ("comment", comment), ("name", name));

    /// <summary>From the file to the officer's desk.</summary>
    public async Task BringToDrafting(string number, string handedOver, params (string Name, string? Email)[] proposers)
    {
        await Register(Sample.Proposal(number, handedOver, proposers));
        await Assign(number);
        await Accept(number);
    }

    /// <summary>From the file to the signatory's desk.</summary>
    public async Task BringToSignatory(string number, string handedOver, params (string Name, string? Email)[] proposers)
    {
        await BringToDrafting(number, handedOver, proposers);
        await Draft(number);
        foreach (var step in Acts.Chain[..^1])
        {
            await Approve(number, step);
        }
    }

    /// <summary>From the file to letters that have left.</summary>
    public async Task BringToDispatch(string number, string handedOver, params (string Name, string? Email)[] proposers)
    {
        await BringToSignatory(number, handedOver, proposers);
        await Approve(number, Acts.Chain[^1]);
        await Seal(number);
    }

    private static string Case(string number) => $"/cases/x5e02-8-6-{number}-1";

    private Task Behind(string number, string mailbox, string subject, string button, int times, params (string, string)[] typed) =>
        world.Walker.Do(Of(number, mailbox, subject, button, times, typed));

    private static Act Of(string number, string mailbox, string subject, string button, int times, params (string, string)[] typed) =>
        Act.ByMail($"{number}: {subject}", mailbox, subject, $"第{number}号", times, button, typed);
}
