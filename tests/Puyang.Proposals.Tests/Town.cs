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

    /// <summary>Signs for the chief in the second half of March. 受委托的副局长</summary>
    public static readonly PersonId Acting = new("acting");

    /// <summary>Agrees together with the office. 法规科</summary>
    public static readonly PersonId Counsel = new("counsel");

    /// <summary>Takes over the case officer's work on 12 and 13 March, and for good when that one has left.</summary>
    public static readonly PersonId Colleague = new("colleague");

    public const string Finance = "市财政局";
    public const string Federation = "市残疾人联合会";
    public static readonly PersonId Committee = PersonId.Copy("committee");
    public static readonly PersonId Supervision = PersonId.Copy("supervision");
    public static readonly PersonId Miao = PersonId.Proposer(1);

    public const string Province = "省";
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
        [new Level("市", "市政协"), new Level(Province, "省政协")],
        [
            Someone(Clerk, Duty.Clerk), Someone(Officer), Someone(SectionHead), Someone(OfficeHead, "office-check"),
            Someone(Deputy), Someone(Chief, "head"), Someone(Stranger), Someone(new PersonId("care-head")),
            Someone(Acting), Someone(Counsel, "counsel"), Someone(Colleague),
        ],
        [
            new Department(Grassroots, "基层政权科", SectionHead, Deputy, [Officer, Colleague]),
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
                ["opinion"] = "1m", ["coOpinion"] = "1m", ["consultation"] = "15wd", ["returnWindow"] = "5wd", ["authority"] = "7d",
                ["paperNotice"] = "2wd",
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
    public static readonly Bureau NextYear = InNextYear(Bureau);

    /// <summary>督查局 answers by link what the bureau asks of the 交办机关; the mailboxes of other units are known.</summary>
    public static readonly Bureau WithAuthority = Bureau with
    {
        Policy = Policy with
        {
            Copies = [Policy.Copies[0], Policy.Copies[1] with { DecidesHandover = true }],
            Units = [new PartnerUnit(Finance, "finance@example.com")],
        },
    };

    /// <summary>Every proposer of a joint proposal gets a letter of the own.</summary>
    public static readonly Bureau OneEach = Bureau with { Policy = Policy with { Answering = new AnsweringPolicy(false) } };

    /// <summary>What the province's CPPCC passed on goes back to 督查局.</summary>
    public static readonly Bureau PassingOn = WithAuthority with
    {
        Policy = WithAuthority.Policy with { Answering = new AnsweringPolicy(PassedOn: [Province]) },
    };

    /// <summary>One talk with the first proposer before the text goes up the chain; of a key proposal two with each, one of them a visit or a meeting.</summary>
    public static readonly Bureau Consulting = Bureau with { Policy = Policy with { Consultation = new ConsultationPolicy(1, 2, false, [Channel.Visit, Channel.Meeting]) } };

    /// <summary>The office and counsel agree at the same time, and look at disclosure and secrecy.</summary>
    public static readonly Bureau Parallel = Bureau with { Policy = Policy with { Chains = [ParallelChain("tell")] } };

    /// <summary>The chief is away in the second half of March, the officer for two days.</summary>
    public static readonly Bureau Delegating = Bureau with { Policy = Policy with { Delegations = Delegations() } };

    /// <summary>A review that has waited two working days too long goes to the deputy, a signature after three to the acting chief.</summary>
    public static readonly Bureau Escalating = Bureau with { Policy = Policy with { Chains = [EscalatingChain()] } };

    /// <summary>Other units are asked by formal letters, which the deputy signs.</summary>
    public static readonly Bureau Formal = Asking(WithAuthority);

    /// <summary>A policy in which everything is in force at once.</summary>
    public static readonly Bureau Rich = WithAuthority with
    {
        OpinionTemplate = Hash("opinion template"),
        Policy = WithAuthority.Policy with
        {
            Consultation = Consulting.Policy.Consultation,
            Delegations = Delegations(),
            Chains = [EscalatingChain(), KeyChain(), OpinionChain()],
            Series = [.. Policy.Series, new Series("opinion", Chain.Opinion, "某民会", 1)],
            Answering = new AnsweringPolicy(PassedOn: [Province]),
        },
    };

    /// <summary>The same, where a correction starts again, every proposer is talked with and gets a letter, the first one's rating counts, and two extensions are possible; the authority is asked on paper.</summary>
    public static readonly Bureau Strict = Rich with
    {
        Policy = Rich.Policy with
        {
            Consultation = new ConsultationPolicy(1, 1, true),
            Answering = new AnsweringPolicy(false, false, [Province]),
            Chains = [ParallelChain("approveAgain"), OpinionChain()],
            Copies = Policy.Copies,
            Extension = new ExtensionPolicy(2, "6m"),
            Return = new ReturnPolicy(false),
            Notices = [new HandoverNotice("市", 8, 6, Day(6, 30), Day(5, 10))],
        },
    };

    /// <summary>The same bureau, where letters of request have a chain and numbers of their own.</summary>
    public static Bureau Asking(Bureau office) => office with
    {
        Policy = office.Policy with
        {
            Chains =
            [
                .. office.Policy.Chains,
                new Chain(Chain.Request, "tell",
                [
                    new ChainStep("section", "科室负责人审核", "department.head", false),
                    new ChainStep("deputy", "分管领导签发", "department.deputy", true),
                ]),
            ],
            Series = [.. office.Policy.Series, new Series("request", Chain.Request, "某民征", 1)],
        },
    };

    public static Bureau InNextYear(Bureau office) => office with
    {
        PolicyHash = new DocumentHash(office.PolicyHash.Value + " of 2027"),
        Policy = office.Policy with
        {
            Times = office.Policy.Times with
            {
                Limits = new Dictionary<string, string>(office.Policy.Times.Limits) { ["draft"] = "20wd", ["feedback"] = "20wd" },
            },
            Calendar = new WorkCalendar("放假安排2026–2027", [.. Policy.Calendar.Years, new CalendarYear(2027, "国办通知", Rest2027(), [new DateOnly(2027, 2, 20)])]),
        },
    };

    /// <summary>The same bureau after the case officer has left.</summary>
    public static Bureau WithoutOfficer(Bureau office) => office with
    {
        PolicyHash = new DocumentHash(office.PolicyHash.Value + " without officer"),
        Policy = office.Policy with
        {
            People = [.. office.Policy.People.Where(person => person.Id != Officer)],
            Departments = [office.Policy.Departments[0] with { Officers = [Colleague] }, .. office.Policy.Departments.Skip(1)],
        },
    };

    /// <summary>A hash for a text that no test needs to read.</summary>
    public static DocumentHash Hash(string text) => new($"hash-of-{text}");

    public static DateTimeOffset At(int month, int day, int hour = 9, int minute = 0) =>
        new(2026, month, day, hour, minute, 0, TimeSpan.FromHours(8));

    public static DateOnly Day(int month, int day) => new(2026, month, day);

    public static Proposal Proposal(params Proposer[] proposers) => new(
        "市", 8, 6, "185", "加强社区治理", proposers.Length > 0 ? proposers : [ByMail], Hash("proposal"), Day(3, 2), null, HandlingRole.Sole);

    /// <summary>The bureau leads; two units co-handle, one of whose mailboxes is known.</summary>
    public static Proposal LeadProposal(params Proposer[] proposers) => Proposal(proposers) with
    {
        Role = HandlingRole.Lead,
        Others = [new OtherUnit(Finance, HandlingRole.CoHandler), new OtherUnit(Federation, HandlingRole.CoHandler)],
    };

    /// <summary>Another bureau leads and gets this one's opinion.</summary>
    public static Proposal CoHandlerProposal(bool onPaper = false) => Proposal() with
    {
        Role = HandlingRole.CoHandler,
        Others = [new OtherUnit("市委社会工作部", HandlingRole.Lead, onPaper ? null : "social-work@example.com")],
    };

    private static Chain ParallelChain(string afterCorrection) => Policy.Chains[0] with
    {
        AfterCorrection = afterCorrection,
        Steps =
        [
            .. Policy.Chains[0].Steps.Select(step => step.Id == "office" ? step with { With = ["duty:counsel"], Discloses = true } : step),
        ],
    };

    private static Chain EscalatingChain() => ParallelChain("tell") with
    {
        Steps =
        [
            .. ParallelChain("tell").Steps.Select(step => step.Id switch
            {
                "section" => step with { EscalateAfter = "2wd", EscalateTo = "department.deputy" },
                "head" => step with { EscalateAfter = "3wd", EscalateTo = "acting" },
                _ => step,
            }),
        ],
    };

    // A key proposal is seen by the section, the deputy and counsel, and signed by the chief under a step of its own name.
    private static Chain KeyChain() => new(
        Chain.Reply, "approveAgain",
        [
            new ChainStep("section", "科室负责人审核", "department.head", false),
            new ChainStep("office", "办公室核稿", "duty:office-check", false, ["duty:counsel", "department.deputy"], true),
            new ChainStep("key", "局长签发重点提案", "chief", true),
        ],
        new ChainScope(null, true));

    private static Chain OpinionChain() => new(
        Chain.Opinion, "tell",
        [
            new ChainStep("section", "科室负责人审核", "department.head", false),
            new ChainStep("deputy", "分管领导签发", "department.deputy", true),
        ],
        new ChainScope([HandlingRole.CoHandler]));

    private static Delegation[] Delegations() =>
    [
        new(Chief, Acting, Day(3, 16), Day(3, 31), "外出学习", [Delegation.Sign]),
        new(Officer, Colleague, Day(3, 12), Day(3, 13), "请假"),
    ];

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
