namespace Puyang.Proposals.Calendar;

/// <summary>The rules that set deadlines: stored in journals, so never renamed.</summary>
public static class DeadlineRules
{
    /// <summary>The reply's legal limit, from the handover.</summary>
    public const string Reply = "reply";

    /// <summary>The second reply, from the dissatisfied rating.</summary>
    public const string Redo = "redo";

    /// <summary>The office names a department.</summary>
    public const string Assign = "assign";

    /// <summary>The department takes it or sends it back.</summary>
    public const string Accept = "accept";

    /// <summary>The department drafts.</summary>
    public const string Draft = "draft";

    /// <summary>The department drafts again what came back, when less is left of its time.</summary>
    public const string Redraft = "redraft";

    /// <summary>One step of the approval chain.</summary>
    public const string Review = "review";

    /// <summary>Printing, proof-reading and sealing.</summary>
    public const string Seal = "seal";

    /// <summary>Handing over or posting a letter on paper.</summary>
    public const string PaperDelivery = "paperDelivery";

    /// <summary>A cc office confirms its copies.</summary>
    public const string Receipt = "receipt";

    /// <summary>The proposer returns the satisfaction form.</summary>
    public const string Feedback = "feedback";

    /// <summary>The bureau's own opinion to the lead, where it co-handles; takes the place of <see cref="Reply"/>.</summary>
    public const string Opinion = "opinion";

    /// <summary>A co-handler's opinion to the bureau.</summary>
    public const string CoOpinion = "coOpinion";

    /// <summary>The first talk with the proposer.</summary>
    public const string Consultation = "consultation";

    /// <summary>Until when a proposal can be given back.</summary>
    public const string ReturnWindow = "returnWindow";

    /// <summary>The 交办机关 answers what the bureau asks.</summary>
    public const string Authority = "authority";

    /// <summary>The office tells somebody in writing who has no address.</summary>
    public const string PaperNotice = "paperNotice";

    /// <summary>Until when a case is on hold: a day that the office names.</summary>
    public const string Hold = "hold";

    /// <summary>A letter on paper is on its way until somebody has received it.</summary>
    public const string LetterReceipt = "letterReceipt";

    /// <summary>A case that is handled with another waits for that one's reply: as long as its own limit.</summary>
    public const string Joined = "joined";

    private static readonly Dictionary<string, (string Name, string Start)> Known = new()
    {
        [Opinion] = ("会办意见时限", "交办之日"),
        [CoOpinion] = ("征求会办意见时限", "征求意见之日"),
        [Consultation] = ("沟通时限", "交办之日"),
        [ReturnWindow] = ("退回申请时限", "交办之日"),
        [Authority] = ("交办机关答复时限", "提出申请之日"),
        [PaperNotice] = ("书面告知时限", "应当告知之日"),
        [Reply] = ("答复时限", "交办之日"),
        [Redo] = ("重新办理时限", "收到“不满意”意见之日"),
        [Assign] = ("确定承办科室时限", "收到提案之日"),
        [Accept] = ("科室签收时限", "交科室承办之日"),
        [Draft] = ("起草时限", "开始起草之日"),
        [Redraft] = ("修改时限", "退回修改之日"),
        [Review] = ("审核时限", "送审之日"),
        [Seal] = ("缮印用印时限", "编号之日"),
        [PaperDelivery] = ("纸质送达时限", "用印之日"),
        [LetterReceipt] = ("登记送达时限", "登记寄出之日"),
        [Receipt] = ("抄送签收时限", "抄送之日"),
        [Feedback] = ("征询意见时限", "征询意见表发出之日"),
    };

    // Days that are named and not counted.
    private static readonly Dictionary<string, string> NamedDays = new() { [Hold] = "恢复日期", [Joined] = "并案答复时限" };

    /// <summary>Every rule that office.json must give a term for.</summary>
    public static IEnumerable<string> All => Known.Keys.Except(Optional.Keys);

    /// <summary>Rules for which office.json may give a term, with the usual one.</summary>
    public static IReadOnlyDictionary<string, string> Optional { get; } =
        new Dictionary<string, string> { [Redraft] = "2wd", [LetterReceipt] = "10wd" };

    /// <summary>True for the bureau's own limits, which never reach beyond the legal limit of the reply that they serve.</summary>
    public static bool IsInner(string rule) => rule is Assign or Accept or Draft or Redraft or Review or Seal or PaperDelivery or Consultation;

    /// <summary>The rule of a day that lies a term before the reply's limit: <c>reply-30d</c>.</summary>
    public static string Before(string rule, Term term) => $"{rule}-{term}";

    /// <summary>The limit's name in Chinese; the key itself when it is not known here (a newer journal).</summary>
    public static string Name(string rule) =>
        Known.TryGetValue(rule, out (string Name, string Start) known) ? known.Name
        : NamedDays.TryGetValue(rule, out string? named) ? named
        : rule.Split('-') is [var legal, var before] && Term.TryParse(before, out Term term) ? $"{Name(legal)}届满前{term.InChinese}"
        : rule;

    /// <summary>What the limit runs from.</summary>
    public static string Start(string rule) => Known.TryGetValue(rule, out (string Name, string Start) known) ? known.Start : "起算日";
}
