namespace Puyang.Proposals.Tests.Histories;

/// <summary>Random messages: sensible ones that bring a case forward, and anything by anybody.</summary>
internal static class Anybody
{
    private static readonly PersonId[] People =
    [
        Town.Clerk, Town.Officer, Town.SectionHead, Town.OfficeHead, Town.Deputy, Town.Chief, Town.Stranger, Town.Committee,
        Town.Supervision, Town.Miao, Town.Acting, Town.Counsel, Town.Colleague, PersonId.CoHandler(1), PersonId.CoHandler(2), PersonId.Lead, PersonId.Proposer(2), PersonId.Desk, PersonId.System, new PersonId("nobody"),
    ];

    private static readonly string[] Texts = ["draft", "better", "best", "draft of the other", "last"];

    private static readonly string[] Reasons = ["理由", "", " ", new string('长', Limits.Comment + 1)];

    private static readonly CaseId Other = new("市-8-6-186-1");

    private static readonly Bureau[] Bureaus = [Town.Bureau, Town.ApprovingAgain, Town.WithAuthority, Town.Rich, Town.Strict, Town.Asking(Town.Rich)];

    /// <summary>A case of one to three proposers, in any role, in a bureau of any kind, brought some way by a diligent office; now and then one that another bureau signs too.</summary>
    public static Life Born(Dice dice)
    {
        if (dice.Chance(4))
        {
            return Detours.JointSigning();
        }

        Life life = new() { Office = dice.One(Bureaus) };
        life.Do(life.Register(Handed(dice), by: dice.One(Town.Clerk, PersonId.System)));
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
        life.Office = dice.Chance(3) ? Later(life.Office, dice.Below(4)) : life.Office;
        return dice.Chance(70) ? Sensible(life, dice) : dice.Chance(50) ? Freely(life, dice) : Anything(life, dice);
    }

    /// <summary>True for policies that know the holidays of 2027.</summary>
    public static bool IsNextYears(DocumentHash policy) => policy.Value.Contains(" of 2027", StringComparison.Ordinal);

    private static Proposal Handed(Dice dice)
    {
        Proposer[] proposers = [.. Enumerable.Range(0, dice.Below(3) + 1).Select(_ => dice.One(Town.ByMail, Town.AlsoByMail, Town.OnPaper))];
        Proposal handed = dice.Below(6) switch
        {
            0 => Town.CoHandlerProposal(dice.Chance(30)) with { Proposers = proposers },
            1 or 2 => Town.LeadProposal(proposers),
            3 => Town.Proposal(proposers) with { Role = HandlingRole.Separate },
            _ => Town.Proposal(proposers),
        };
        handed = handed with { LacksText = dice.Chance(8) ? true : null, Signatories = dice.Chance(5) ? handed.Proposers.Count + 1 : null };
        return handed with { Level = dice.One("市", "市", "市", Town.Province), IsKey = dice.One<bool?>(null, null, null, true), NoticeDue = dice.One<DateOnly?>(null, null, null, Town.Day(5, 20)) };
    }

    // The policy changes: some setting, next year's holidays, the officer leaves.
    private static Bureau Later(Bureau office, int kind) => kind switch
    {
        0 when !IsNextYears(office.PolicyHash) => Town.InNextYear(office),
        1 when office.Policy.Person(Town.Officer) is not null => Town.WithoutOfficer(office),
        _ => office with { PolicyHash = new DocumentHash(office.PolicyHash.Value + "'"), LinkKey = "key-2" },
    };

    private static Message Sensible(Life life, Dice dice)
    {
        Pending[] due = [.. life.Case.Outbox.Where(pending => pending.Parked is null)];
        if (due.Length > 0 && dice.Chance(60))
        {
            Pending pending = dice.One(due);
            return pending.ClaimedUntil > life.Now && dice.Chance(85)
                ? pending.Effect is TellCase && dice.Chance(30)
                    ? new SettleEffect(life.NewId(), pending.Effect.Id, new Outcome.Told(nameof(Refusal.CannotBeJoined)))
                    : life.Settle(pending.Effect)
                : life.Claim(pending.Effect);
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
        (RequestReviewTask, 0) => life.ReturnRequest(task: task.Id),
        (RequestReviewTask or RequestSealTask, 1) when dice.Chance(50) => life.Unask(task.Id),
        (DraftTask, 0) => life.Save(dice.One(Texts), task.Holder, task: task.Id),
        (OpinionTask, < 2) => life.Opine(agrees: false, task: task.Id),
        (OpinionTask, 2) => life.Proceed(task.Id),
        (OpinionTask, 3) => life.Unask(task.Id),
        (AuthorityTask, < 2) => life.Answer(false, task: task.Id),
        (AuthorityTask, 2) => life.TakeBack(task: task.Id),
        (JoinedTask, < 5) when life.Case.Reply.Signed is null => Adopt(life, dice),
        (JoinedTask, 5) => life.WithdrawAll(),
        (ConsultTask, < 2) => life.Talk(dice.One(Enum.GetValues<Stance>()), dice.One(Enum.GetValues<Channel>()), dice.Below(3) + 1, task.Holder),
        (HoldTask, < 5) => Freely(life, dice),
        (SealTask, < 4) => life.Seal(task: task.Id) with { Way = LetterWay.Paper },
        (FeedbackTask form, < 3) => life.Move(dice.One(null, "new@example.com"), form.Addressee),
        _ => Diligence.Act(life, task, dice.One(Enum.GetValues<Satisfaction>())),
    };

    /// <summary>What belongs to no task: anybody of the office may think of it at any time.</summary>
    private static Message Freely(Life life, Dice dice)
    {
        PersonId by = dice.Chance(80) ? Town.Clerk : dice.One(People);
        string reason = dice.Chance(90) ? "理由" : dice.One(Reasons);
        DateOnly today = life.Office.Policy.Day(life.Now);
        CaseId other = dice.One(Other, Other, life.Case.JoinedTo ?? Other, life.Case.Id);
        return dice.Below(32) switch
        {
            0 => life.GiveBack(by, reason),
            1 => new RequestUnits(life.NewId(), by, dice.One<string[]>([Town.Finance], ["市民宗局", " 市民宗局"], []), reason),
            2 or 3 => life.Extend(life.Case.Reply.Due.Due.AddDays(dice.Below(120) - 5), by, reason),
            4 => life.Refer(dice.Below(4), by, reason),
            5 => life.Ask(dice.One(Town.Finance, Town.Federation, " "), dice.One(null, "new@example.com"), null, by, dice.One<bool?>(null, true, false)),
            6 => life.Ask("", null, dice.One(Town.Care, Town.Grassroots, "none"), by),
            7 or 8 or 9 => life.Talk(dice.One(Enum.GetValues<Stance>()), dice.One(Enum.GetValues<Channel>()), dice.Below(4), by, today.AddDays(1 - dice.Below(9)), reason,
                phase: dice.One<ConsultationPhase?>(null, ConsultationPhase.Before, ConsultationPhase.During, ConsultationPhase.FollowUp)),
            10 or 11 => life.Hold(today.AddDays(dice.Below(30)), by, reason),
            12 => life.Resume(by, reason),
            13 when dice.Chance(30) => life.WithdrawAll(by, reason),
            14 or 15 => life.Mark(dice.Chance(50), by, reason),
            16 => new JoinCase(life.NewId(), by, other, reason),
            17 => life.Leave(by, reason),
            18 => new TakeJoint(life.NewId(), other),
            19 => new DropJoint(life.NewId(), other),
            20 => new ReleaseJoint(life.NewId(), other),
            21 => Adopt(life, dice),
            23 => life.Choose(dice.Chance(50), by, reason),
            25 or 26 or 27 => Amend(life, dice, by, reason),
            28 => life.Again(now => now with { Subject = dice.One("加强乡村治理", now.Subject), Body = Town.Hash(dice.One("proposal", "other proposal")) }, dice.One("other", "third")),
            29 => life.TakeOver(life.Case.NewFiles is [{ } file, ..] ? file.Content.Value["hash-of-".Length..] : "other", by, reason),
            30 when dice.Chance(40) => life.SetAside(life.Case.NewFiles is [{ } file, ..] ? file.Content.Value["hash-of-".Length..] : "other", by, reason),
            31 when dice.Chance(10) => life.MakeVoid(by, reason, dice.One<string?>(null, Other.Value, life.Case.Id.Value)),
            22 => life.Notify(dice.One(life.Case.Tasks).Id, by, today.AddDays(1 - dice.Below(5)), reason),
            _ => life.Reroute(dice.One(life.Case.Tasks)),
        };
    }

    /// <summary>One to three things that were registered wrong.</summary>
    private static CorrectRegistration Amend(Life life, Dice dice, PersonId by, string reason) => life.Amend(
        now =>
        {
            for (int changes = dice.Below(3) + 1; changes > 0; changes--)
            {
                now = Changed(now, dice);
            }

            return now;
        },
        by, reason, dice.Chance(95) ? null : 0);

    private static Proposal Changed(Proposal now, Dice dice) => dice.Below(12) switch
    {
        0 => now with { Subject = dice.One("加强乡村治理", "加强社区治理") },
        1 => now with { Body = Town.Hash(dice.One("proposal", "typed proposal")), LacksText = dice.Chance(80) ? false : true },
        2 => now with { HandedOver = now.HandedOver.AddDays(dice.Below(60) - 30) },
        3 => now with { NoticeDue = dice.One<DateOnly?>(null, now.HandedOver.AddDays(dice.Below(120))) },
        4 => now with { Proposers = [.. now.Proposers.Reverse()], Signatories = null },
        5 => now with { Proposers = [.. now.Proposers, dice.One(Town.ByMail, Town.AlsoByMail, Town.OnPaper, new Proposer("吴建民", false, null))] },
        6 => now with { Proposers = [.. now.Proposers.Skip(1).DefaultIfEmpty(new Proposer("吴建国", false, "wu@example.com"))] },
        7 => now with { Proposers = [.. now.Proposers.Select(proposer => proposer with { Phone = dice.One("0393-6666185", "13800000185"), Email = dice.Chance(80) ? proposer.Email : null })] },
        8 => now with { Role = HandlingRole.Lead, Others = [new OtherUnit(dice.One(Town.Finance, Town.Federation), HandlingRole.CoHandler)] },
        9 => now with { Role = dice.One(HandlingRole.Sole, HandlingRole.Separate), Others = null },
        10 => now with { Role = HandlingRole.CoHandler, Others = [new OtherUnit("市教育局", HandlingRole.Lead, dice.One(null, "edu@example.com"))] },
        _ => now with { IsKey = dice.Chance(50), Level = dice.Chance(90) ? now.Level : "国" },
    };

    private static AdoptReply Adopt(Life life, Dice dice)
    {
        SignedContent content = new(Town.Hash("joint content"), Town.Hash("joint draft"), life.Office.Template, life.Office.PolicyHash);
        return new AdoptReply(
            life.NewId(), dice.Chance(90) ? life.Case.JoinedTo ?? Other : Other, content, Town.Complete, life.Office.Policy.Day(life.Now), Town.Chief,
            null, Town.Grassroots, life.Office.Policy.Departments[0].Officers[0]);
    }

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
        return dice.Below(36) switch
        {
            33 => life.ApproveRequest(by, reason, id),
            34 => life.ReturnRequest(by, reason, id),
            35 => life.SealRequest(by, dice.One<LetterWay?>(null, LetterWay.Scan, LetterWay.Paper, LetterWay.Text), dice.One<DocumentHash?>(null, Town.Hash("scan")), id),
            32 => life.Unask(id, dice.Chance(50) ? Town.Clerk : by, reason),
            26 => new GiveOpinion(life.NewId(), by, id, dice.Chance(60), reason, dice.One("张三", ""), null),
            27 or 28 => new AnswerRequest(life.NewId(), by, id, dice.Chance(60), reason, dice.One<DateOnly?>(null, life.Case.Reply.Due.Due.AddDays(dice.Below(200)))),
            29 => life.TakeBack(by, id, reason),
            30 => life.Proceed(id, by, reason),
            31 => new RecallAssignment(life.NewId(), by, id, reason),
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
            9 => life.Seal(by, id, dice.One<SealedScan[]>([], [new(1, Town.Hash("scan"))], [new(7, Town.Hash("scan")), new(0, Town.Hash("scan"))]))
                with { Way = dice.One<LetterWay?>(null, LetterWay.Scan, LetterWay.Paper, LetterWay.Paper, LetterWay.Text) },
            10 when dice.Chance(50) => life.Post(
                by, DateOnly.FromDateTime(life.Now.DateTime).AddDays(dice.Below(5) - 3), dice.One(Enum.GetValues<Carriage>()), dice.One("XA1", "", reason), id),
            10 => life.HandOver(by, DateOnly.FromDateTime(life.Now.DateTime).AddDays(dice.Below(5) - 3), dice.One("张三", "", reason), id),
            11 => life.Receive(by, id),
            12 => new RateReply(life.NewId(), by, id, dice.One(Enum.GetValues<Satisfaction>()), reason, dice.One<FormAnswers?>(
                null, new(true, DateOnly.FromDateTime(life.Now.DateTime), [Contact.Phone], Satisfaction.Satisfied),
                new(Contacts: [Contact.None, Contact.Visit]))),
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
