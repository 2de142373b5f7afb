namespace Puyang.Proposals.Tests.Histories;

/// <summary>Random messages: sensible ones that bring a case forward, and anything by anybody.</summary>
internal static class Anybody
{
    private static readonly PersonId[] People =
    [
        Town.Clerk, Town.Officer, Town.SectionHead, Town.OfficeHead, Town.Deputy, Town.Chief, Town.Stranger, Town.Committee,
        Town.Supervision, Town.Miao, PersonId.Proposer(2), PersonId.Desk, PersonId.System, new PersonId("nobody"),
    ];

    private static readonly string[] Texts = ["draft", "better", "best", "draft of the other", "last"];

    private static readonly string[] Reasons = ["理由", "", " ", new string('长', Limits.Comment + 1)];

    /// <summary>A case of one to three proposers in a bureau of either kind, brought some way by a diligent office.</summary>
    public static Life Born(Dice dice)
    {
        Life life = new() { Office = dice.Chance(30) ? Town.ApprovingAgain : Town.Bureau };
        Proposer[] proposers = [.. Enumerable.Range(0, dice.Below(3) + 1).Select(_ => dice.One(Town.ByMail, Town.AlsoByMail, Town.OnPaper))];
        life.Do(life.Register(Town.Proposal(proposers), by: dice.One(Town.Clerk, PersonId.System)));
        for (int steps = dice.Chance(40) ? 0 : dice.Below(80); steps > 0; steps--)
        {
            Diligence.Step(life, dice.One(Enum.GetValues<Satisfaction>()));
        }

        return life;
    }

    /// <summary>Lets time pass, then sends one message.</summary>
    public static Message Next(Life life, Dice dice)
    {
        life.Now += dice.One(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromMinutes(3), TimeSpan.FromHours(7), TimeSpan.FromDays(dice.Below(40)));
        life.Office = dice.Chance(1) ? Town.NextYear : dice.Chance(3) ? life.Office with { PolicyHash = Town.Hash(dice.One("policy", "new policy") + (IsNextYears(life.Office.PolicyHash) ? " of 2027" : "")), LinkKey = "key-2" } : life.Office;
        return dice.Chance(75) ? Sensible(life, dice) : Anything(life, dice);
    }

    /// <summary>True for policies that know the holidays of 2027.</summary>
    public static bool IsNextYears(DocumentHash policy) => policy.Value.EndsWith(" of 2027", StringComparison.Ordinal);

    private static Message Sensible(Life life, Dice dice)
    {
        Pending[] due = [.. life.Case.Outbox.Where(pending => pending.Parked is null)];
        if (due.Length > 0 && dice.Chance(60))
        {
            Pending pending = dice.One(due);
            return pending.ClaimedUntil > life.Now && dice.Chance(85) ? life.Settle(pending.Effect) : life.Claim(pending.Effect);
        }

        if (Alarms.Ringing(life.Case, life.Office, life.Now) is { Count: > 0 } ringing && dice.Chance(40))
        {
            return dice.One(ringing);
        }

        CaseTask[] open = [.. life.Case.OpenTasks];
        if (open.FirstOrDefault(task => task.Due is not null && !task.IsOverdue) is { } late && dice.Chance(15))
        {
            life.Now = life.Office.Policy.End(late.Due!).AddMinutes(1) > life.Now ? life.Office.Policy.End(late.Due!).AddMinutes(1) : life.Now;
            return life.Reach(late);
        }

        return open.Length > 0 ? Act(life, dice.One(open), dice) : Anything(life, dice);
    }

    private static Message Act(Life life, CaseTask task, Dice dice) => (task, dice.Below(8)) switch
    {
        (AcceptTask or DraftTask or ReviewTask, 7) when dice.Chance(20) => new RecallAssignment(life.NewId(), Town.Clerk, task.Id, "人员变动"),
        (AcceptTask, < 2) => life.SendBack(task.Holder, task: task.Id),
        (ReviewTask review, 0) => life.Return(review.Holder, review.Document, task: review.Id),
        (ReviewTask review, 1) => life.Correct(dice.One(Texts), review.Holder, review.Document, task: review.Id),
        (DraftTask, 0) => life.Save(dice.One(Texts), task.Holder, task: task.Id),
        (FeedbackTask form, < 3) => life.Move(dice.One(null, "new@example.com"), form.Addressee),
        _ => Diligence.Act(life, task, dice.One(Enum.GetValues<Satisfaction>())),
    };

    private static Message Anything(Life life, Dice dice)
    {
        PersonId by = dice.One(People);
        CaseTask task = dice.One(life.Case.Tasks);
        TaskId id = dice.Chance(5) ? new TaskId("t99") : task.Id;
        PersonId holder = task.Holder == PersonId.Desk ? Town.Clerk : task.Holder;
        by = dice.Chance(50) ? holder : by;
        string text = dice.One(Texts);
        string reason = dice.Chance(70) ? "理由" : dice.One(Reasons);
        DocumentHash? shown = dice.Chance(70) ? life.Case.LatestVersion?.Document : Town.Hash(text);
        DraftFacts facts = dice.One(Town.Complete, Town.Complete, Town.Unfinished, new DraftFacts("Z", Disclosure.OnRequest, true));
        Effect effect = life.Case.Outbox.Length > 0 ? dice.One(life.Case.Outbox).Effect : new NumberReply(new EffectId("0.9"), 1, 2026);
        return dice.Below(26) switch
        {
            23 => life.Remind(task),
            24 => life.Remind(null),
            25 => life.Recount(),
            22 => new RecallAssignment(life.NewId(), by, id, reason),
            0 => life.Register(content: dice.One("content", "other", "third"), by: by),
            1 => life.Assign(by, dice.One(Town.Grassroots, Town.Care, "none"), dice.One<PersonId?>(null, by), reason, id),
            2 => life.Accept(by, id),
            3 => life.SendBack(by, reason, reason, id),
            4 => new SaveDraft(life.NewId(), by, id, shown, Town.Hash(text), facts),
            5 => new SubmitDraft(life.NewId(), by, id, shown, Town.Hash(text), facts),
            6 => life.Approve(by, dice.Chance(80) ? null : Town.Hash("seen"), null, reason, id),
            7 => life.Correct(text, by, shown ?? Town.Hash("none"), facts, id),
            8 => life.Return(by, shown ?? Town.Hash("none"), reason, id),
            9 => life.Seal(by, id, dice.One<SealedScan[]>([], [new(1, Town.Hash("scan"))], [new(7, Town.Hash("scan")), new(0, Town.Hash("scan"))])),
            10 => life.HandOver(by, DateOnly.FromDateTime(life.Now.DateTime).AddDays(dice.Below(5) - 3), reason, id),
            11 => life.Receive(by, id),
            12 => new RateReply(life.NewId(), by, id, dice.One(Enum.GetValues<Satisfaction>()), reason),
            13 => new RenewLink(life.NewId(), by, id),
            14 => new WithdrawLink(life.NewId(), by, id),
            15 or 16 => life.Move(dice.One<string?>(null, null, "new@example.com"), dice.Below(4), dice.Chance(60) ? Town.Clerk : by, reason),
            17 => life.Retry(effect, dice.Chance(60) ? Town.Clerk : by),
            18 => life.PutOff(effect, dice.Chance(40)),
            19 => dice.Chance(50) ? life.Claim(effect) : life.Settle(effect),
            20 => new DeadlineReached(life.NewId(), id),
            _ => life.ReachReply(dice.Below(3) + 1),
        };
    }
}
