namespace Puyang.Proposals.Tests;

/// <summary>A made-up bureau with everybody who can act on a case, and what they hand in.</summary>
internal static class Town
{
    public static readonly PersonId Clerk = new("clerk");
    public static readonly PersonId Officer = new("officer");
    public static readonly PersonId SectionHead = new("section-head");
    public static readonly PersonId OfficeHead = new("office-head");
    public static readonly PersonId Deputy = new("deputy");
    public static readonly PersonId Chief = new("chief");
    public static readonly PersonId Stranger = new("care-officer");
    public static readonly PersonId Committee = PersonId.Copy("committee");
    public static readonly PersonId Supervision = PersonId.Copy("supervision");
    public static readonly PersonId Miao = PersonId.Proposer(1);

    public const string Grassroots = "grassroots";
    public const string Care = "care";

    /// <summary>The proposer of a case unless a test says otherwise: a member with an address.</summary>
    public static readonly Proposer ByMail = new("苗方杰", false, "miao@example.com");
    public static readonly Proposer AlsoByMail = new("何晓丽", false, "he@example.com");
    public static readonly Proposer OnPaper = new("民盟濮阳市委", true, null);

    public static readonly DraftFacts Complete = new("A", Disclosure.Proactive, true);
    public static readonly DraftFacts Unfinished = new(null, null, false);

    /// <summary>The chain of approvers in their order; the last one signs.</summary>
    public static readonly PersonId[] Approvers = [SectionHead, OfficeHead, Deputy, Chief];

    public static readonly Policy Policy = new(
        new Unit("某某市民政局", TimeSpan.FromHours(8)),
        new Desk("办公室", "desk@example.com"),
        [new Level("市", "市政协")],
        [
            Someone(Clerk, Duty.Clerk), Someone(Officer), Someone(SectionHead), Someone(OfficeHead, "office-check"),
            Someone(Deputy), Someone(Chief, "head"), Someone(Stranger), Someone(new PersonId("care-head")),
        ],
        [
            new Department(Grassroots, "基层政权科", SectionHead, Deputy, [Officer]),
            new Department(Care, "养老服务科", new PersonId("care-head"), Deputy, [Stranger]),
        ],
        [
            new Chain(Chain.Reply, "tell",
            [
                new ChainStep("section", "科室负责人审核", "department.head", false),
                new ChainStep("office", "办公室核稿", "duty:office-check", false),
                new ChainStep("deputy", "分管领导审核", "department.deputy", false),
                new ChainStep("head", "局长签发", "chief", true),
            ]),
        ],
        [new Series("reply", Chain.Reply, "某民提", 1)],
        [
            new CopyOffice("committee", "市政协提案委", 2, "联络员", "committee@example.com", true),
            new CopyOffice("supervision", "督查局", 2, "联络员", "supervision@example.com", false),
        ],
        new ClassScheme("A B C", [new ClassCode("A", "已解决"), new ClassCode("B", "列入计划"), new ClassCode("C", "留作参考")]),
        new LetterPolicy(true, true, false, "{level}{term}{session}{number}", "{level}{term}{number}", "{name}", "{name}", "{name}{phone}"),
        new TimeRules(
            new Dictionary<string, string>
            {
                ["reply"] = "3m", ["redo"] = "1m", ["assign"] = "2wd", ["accept"] = "2wd", ["draft"] = "30wd", ["review"] = "3wd",
                ["seal"] = "2wd", ["paperDelivery"] = "2wd", ["receipt"] = "5wd", ["feedback"] = "15wd",
            },
            new TimeOnly(18, 0), 2, "30d", Ladders()),
        new WorkCalendar("放假安排2026", [new CalendarYear(2026, "国办通知", Rest2026(), [new DateOnly(2026, 5, 9)])]));

    public static readonly Bureau Bureau = new(Policy, Hash("policy"), Hash("template"), "key-1");

    /// <summary>The same bureau, where a corrected text goes through the whole chain again.</summary>
    public static readonly Bureau ApprovingAgain = Bureau with
    {
        Policy = Policy with { Chains = [Policy.Chains[0] with { AfterCorrection = "approveAgain" }] },
    };

    /// <summary>The same bureau after the holidays of 2027 were published and the terms for drafting and rating were changed.</summary>
    public static readonly Bureau NextYear = Bureau with
    {
        PolicyHash = Hash("policy of 2027"),
        Policy = Policy with
        {
            Times = Policy.Times with
            {
                Limits = new Dictionary<string, string>(Policy.Times.Limits) { ["draft"] = "20wd", ["feedback"] = "20wd" },
            },
            Calendar = new WorkCalendar("放假安排2026–2027", [.. Policy.Calendar.Years, new CalendarYear(2027, "国办通知", Rest2027(), [new DateOnly(2027, 2, 20)])]),
        },
    };

    /// <summary>A hash for a text that no test needs to read.</summary>
    public static DocumentHash Hash(string text) => new($"hash-of-{text}");

    public static DateTimeOffset At(int month, int day, int hour = 9, int minute = 0) =>
        new(2026, month, day, hour, minute, 0, TimeSpan.FromHours(8));

    public static DateOnly Day(int month, int day) => new(2026, month, day);

    public static Proposal Proposal(params Proposer[] proposers) => new(
        "市", 8, 6, "185", "加强社区治理", proposers.Length > 0 ? proposers : [ByMail], Hash("proposal"), Day(3, 2), null, HandlingRole.Sole);

    private static Person Someone(PersonId id, params string[] duties) =>
        new(id, id.Value, $"{id}@example.com", null, null, duties);

    private static Reminders Ladders() => new(
        new TimeOnly(8, 30), new TimeOnly(17, 30),
        new Dictionary<string, IReadOnlyList<Rung>>
        {
            ["default"] =
            [
                new("-1wd", ["holder"]), new("0d", ["holder"]), new("+1wd", ["holder", "office"]),
                new("+3wd", ["holder", "office", "department.head"]), new("+5wd", ["holder", "office", "department.deputy", "duty:head"]),
            ],
            ["reply"] = [new("-7d", ["holder"]), new("0d", ["holder", "office"]), new("+1wd", ["holder", "office", "chief"])],
            ["feedback"] = [new("-10wd", ["holder"]), new("-5wd", ["holder"])],
        });

    private static DateOnly[] Rest2027() => [.. Enumerable.Range(5, 7).Select(day => new DateOnly(2027, 2, day)), new DateOnly(2027, 1, 1)];

    private static DateOnly[] Rest2026() =>
        [Day(4, 4), Day(4, 5), Day(4, 6), Day(5, 1), Day(5, 2), Day(5, 3), Day(5, 4), Day(5, 5), Day(6, 19), Day(9, 25)];
}
