using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Intake.Lists;

/// <summary>What a column of a list holds. The names are kept with what the office chose.</summary>
public enum ListField
{
    /// <summary>Nothing that is taken over.</summary>
    None,
    Number,
    Subject,
    Proposer,
    CoProposers,
    Organisation,

    /// <summary>How many proposers there are.</summary>
    Count,

    /// <summary>How many there are beside the first.</summary>
    CoCount,
    Workplace,
    Sector,
    Phone,
    Email,
    Address,
    Postcode,
    LeadUnit,
    CoUnits,
    SeparateUnits,
    SoleUnit,

    /// <summary>All units, each with its part in a bracket, or with the part in another column.</summary>
    Units,
    Role,
    HandedOver,
    NoticeDue,
    Level,
    TermAndSession,
    IsKey,

    /// <summary>提案 or 建议.</summary>
    Kind,
    Body,
    NoticeNumber,
    ReceivedAs,
    Category,
    Supervisor,
    IsPublic,
    Department,
    Officer,
    Remark,
}

/// <summary>How lists in use call their columns; the first name is the one on pages.</summary>
internal static partial class ListLabels
{
    private const int MaxLabel = 40;

    private static readonly Dictionary<ListField, string[]> Known = new()
    {
        [ListField.None] = ["不取用"],
        [ListField.Number] = ["案号", "提案号", "提案案号", "提案编号", "提案序号", "案件编号", "提案号码", "立案号", "立案编号", "提案立案号", "编号"],
        [ListField.Subject] = ["案由", "提案案由", "提案标题", "提案题目", "提案名称", "标题", "题目", "提案题名", "题名", "提案主题"],
        [ListField.Proposer] =
        [
            "第一提案人", "第一提案者", "领衔提案人", "领衔委员", "领衔人", "领衔", "主提案人", "提案人", "提案者", "提案委员", "提案人姓名", "提案者姓名", "提案委员姓名",
            "委员姓名", "提出人", "提案人名称", "提案人或单位", "提案者名称", "提案人员", "委员", "代表委员", "代表", "代表或委员", "代表/委员",
            "委员/代表", "领衔代表委员", "提出者",
        ],
        [ListField.CoProposers] =
        [
            "联名提案人", "联名人", "联名委员", "附议人", "附议委员", "附议者", "联名者", "联署人", "联署委员", "共同提案人", "其他提案人", "联名提案人姓名", "附议人姓名",
            "联名人姓名", "第二提案人", "第三提案人", "联名提案者", "联名", "附议",
        ],
        [ListField.Organisation] = ["集体提案单位", "提案单位", "集体提案人", "集体提案者", "提案集体", "提案单位名称", "提案党派团体", "提案界别", "党派团体"],
        [ListField.Count] = ["人数", "提案人数", "提案人人数", "提案者人数", "联名人数", "署名人数", "委员人数"],
        [ListField.CoCount] = ["附议人数", "附议委员人数"],
        [ListField.Workplace] =
        [
            "工作单位", "工作单位及职务", "工作单位和职务", "单位及职务", "单位职务", "任职单位", "提案人单位", "提案者单位", "委员单位", "所在单位", "职务",
        ],
        [ListField.Sector] = ["界别", "所在界别", "所属界别", "委员界别", "提案人界别"],
        [ListField.Phone] = ["联系电话", "电话", "手机", "手机号码", "手机号", "移动电话", "联系方式", "联系手机", "办公电话", "固定电话", "提案人电话", "委员电话", "电话号码"],
        [ListField.Email] = ["电子邮箱", "邮箱", "电子邮件", "邮箱地址", "电子信箱", "E-mail", "Email"],
        [ListField.Address] = ["通讯地址", "通信地址", "地址", "联系地址", "单位地址", "住址", "邮寄地址"],
        [ListField.Postcode] = ["邮编", "邮政编码"],
        [ListField.LeadUnit] = ["主办单位", "牵头单位", "主办", "牵头", "主办部门", "牵头部门", "主要承办单位", "主承办单位", "牵头承办单位", "牵头主办单位", "牵头办理单位"],
        [ListField.CoUnits] =
        [
            "会办单位", "协办单位", "配合单位", "会办", "协办", "配合", "会办部门", "协办部门", "配合部门", "会同单位", "协同单位", "参办单位", "协助单位", "会同办理单位",
            "会办协办单位", "协同办理单位",
        ],
        [ListField.SeparateUnits] = ["分办单位", "分办", "分办部门", "分别办理单位"],
        [ListField.SoleUnit] = ["独办单位", "单办单位", "独办", "单办", "单独办理单位"],
        [ListField.Units] = ["承办单位", "办理单位", "承办部门", "责任单位", "主会办单位", "主协办单位", "拟交办单位", "承办单位及方式", "分工"],
        [ListField.Role] = ["承办方式", "办理方式", "承办角色", "办理形式", "承办类型", "办理类型", "承办类别", "主会办", "承办性质", "办理分工"],
        [ListField.HandedOver] = ["交办日期", "交办时间", "交办日", "交办年月日"],
        [ListField.NoticeDue] =
        [
            "办结期限", "答复期限", "办理期限", "办结时限", "答复时限", "办理时限", "办复期限", "办复时限", "要求办结时间", "要求办结日期", "要求答复时间", "限办日期", "限办时间",
            "办理截止日期", "办结截止日期", "答复截止日期", "截止日期", "截止时间",
        ],
        [ListField.Level] = ["层级", "政协层级"],
        [ListField.TermAndSession] = ["届次", "会议届次", "届次会议", "提案届次", "政协届次", "会议名称"],
        [ListField.IsKey] = ["重点提案", "是否重点提案", "是否重点", "重点", "重点件"],
        [ListField.Kind] = ["类型", "提案类型", "种类", "建议提案类型", "件别", "案别", "建议提案"],
        [ListField.Body] = ["提案内容", "提案正文", "正文", "全文", "提案全文", "提案原文", "原文"],
        [ListField.NoticeNumber] = ["来文字号", "来文文号", "交办文号", "文号", "发文字号", "来文号"],
        [ListField.ReceivedAs] = ["收文编号", "收文号", "收文字号"],
        [ListField.Category] = ["提案类别", "类别", "提案分类", "分类", "内容类别", "内容分类", "提案内容分类", "所属类别"],
        [ListField.Supervisor] =
        [
            "督办领导", "领衔督办领导", "督办市领导", "督办人", "领办领导", "领衔督办", "督办", "包案领导", "重点督办领导", "分管市领导",
        ],
        [ListField.IsPublic] = ["是否公开", "公开", "公开属性", "可否公开", "是否同意公开", "能否公开", "公开意见"],
        [ListField.Department] = ["承办科室", "责任科室", "主办科室", "承办处室", "责任处室", "拟办科室", "拟承办科室", "科室", "承办股室"],
        [ListField.Officer] = ["经办人", "承办人", "具体承办人", "承办人员", "经办人员", "具体经办人"],
        [ListField.Remark] = ["备注", "说明", "附注"],
    };

    private static readonly Dictionary<string, (ListField Field, int Rank)> ByText = Known
        .Where(pair => pair.Key != ListField.None)
        .SelectMany(pair => pair.Value.Select((text, rank) => (text, pair.Key, rank)))
        .ToDictionary(one => one.text, one => (one.Key, one.rank), StringComparer.OrdinalIgnoreCase);

    /// <summary>How pages call the column.</summary>
    internal static string Name(ListField field) => field switch
    {
        ListField.Proposer => "提案人（第一提案人）",
        ListField.Units => "承办单位（主办、会办写在一栏）",
        ListField.Workplace => "提案人工作单位、职务",
        ListField.Phone => "提案人联系电话",
        ListField.CoCount => "附议人数（不含第一提案人）",
        ListField.Kind => "提案或建议",
        ListField.Count => "提案人人数",
        _ => Known[field][0],
    };

    /// <summary>What a label says, and how well it says it (0 is best); null for a label that is not known.</summary>
    /// <param name="label">As it stands in the heading; a bracket may hold the part of a unit.</param>
    internal static (ListField Field, int Rank)? Of(string label)
    {
        string dense = Blanks().Replace(ChineseNumerals.ToAscii(label), string.Empty)
            .TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (dense.Length is 0 or > MaxLabel)
        {
            return null;
        }

        string bare = Brackets().Replace(dense, string.Empty);
        string inside = string.Concat(Brackets().Matches(dense).Select(match => match.Value));
        return bare.Length > 0 && UnitsOnly().IsMatch(bare) && RoleIn(inside) is { } said ? (said, 0)
            : BothRoles().IsMatch(bare) || BothRoles().IsMatch(dense) ? (ListField.Units, 1)
            : ByText.TryGetValue(bare, out (ListField, int) exact) ? exact
            : ByEnding(bare) is { } ending ? (ending, 20)
            : null;
    }

    /// <summary>序号: it only counts the rows, and is never the 案号.</summary>
    internal static bool IsRank(string label) => Brackets().Replace(Blanks().Replace(label, string.Empty),
        string.Empty) is "序号" or "序" or "顺序号" or "行号" or "No." or "NO";

    /// <summary>The columns that this program adds to a list that it gives back.</summary>
    internal static bool IsOurs(string label) => label is ListFileBack.Result or ListFileBack.Problem;

    private static ListField? RoleIn(string bracket) =>
        bracket.Length == 0 ? null
        : Several().Count(bracket) > 1 ? ListField.Units
        : bracket.Contains("主办", StringComparison.Ordinal) || bracket.Contains("牵头", StringComparison.Ordinal) ? ListField.LeadUnit
        : bracket.Contains("会办", StringComparison.Ordinal) || bracket.Contains("协办", StringComparison.Ordinal)
            || bracket.Contains("配合", StringComparison.Ordinal) ? ListField.CoUnits
        : bracket.Contains("分办", StringComparison.Ordinal) ? ListField.SeparateUnits
        : bracket.Contains("独办", StringComparison.Ordinal) || bracket.Contains("单办", StringComparison.Ordinal) ? ListField.SoleUnit
        : null;

    private static ListField? ByEnding(string label) =>
        Subject().IsMatch(label) ? ListField.Subject
        : Number().IsMatch(label) ? ListField.Number
        : Co().IsMatch(label) ? ListField.CoUnits
        : Lead().IsMatch(label) ? ListField.LeadUnit
        : Separate().IsMatch(label) ? ListField.SeparateUnits
        : Units().IsMatch(label) ? ListField.Units
        : CoProposers().IsMatch(label) ? ListField.CoProposers
        : Proposer().IsMatch(label) ? ListField.Proposer
        : null;

    [GeneratedRegex(@"[\s:*※]")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[(\[【〔][^)\]】〕]*[)\]】〕]")]
    private static partial Regex Brackets();

    [GeneratedRegex("^(?:承办|办理|责任)?(?:单位|部门)$")]
    private static partial Regex UnitsOnly();

    [GeneratedRegex(@"^(?:主|牵头)[办]?(?:[/、和及或(\[]|单位[/、和及])[会协配分].*单位|^主\([会协]\)办")]
    private static partial Regex BothRoles();

    [GeneratedRegex("主办|牵头|会办|协办|配合|分办|独办|单办")]
    private static partial Regex Several();

    [GeneratedRegex("^(?:提案|建议)?.{0,6}(?:案由|题目|标题)$|^(?:提案|提案建议|建议提案)名称$")]
    private static partial Regex Subject();

    [GeneratedRegex("^.{0,4}(?:提案号|案号|提案编号|提案建议编号|建议提案编号)$")]
    private static partial Regex Number();

    [GeneratedRegex("^.{0,4}(?:会办|协办|配合|会同)(?:承办|办理)?(?:单位|部门|局委)(?:名称|名单)?$")]
    private static partial Regex Co();

    [GeneratedRegex("^.{0,4}(?:主办|牵头)(?:承办|办理)?(?:单位|部门|局委)(?:名称)?$")]
    private static partial Regex Lead();

    [GeneratedRegex("^.{0,4}分办(?:单位|部门)(?:名称)?$")]
    private static partial Regex Separate();

    [GeneratedRegex("^.{0,4}承办(?:单位|部门)(?:名称)?$")]
    private static partial Regex Units();

    [GeneratedRegex("^(?:联名|附议|联署|共同|其[他它]).{0,3}(?:提案)?(?:人|委员|者)(?:姓名|名单)?$")]
    private static partial Regex CoProposers();

    [GeneratedRegex("^(?:第一|领衔|主)?(?:提案|提交)(?:人|者|委员)(?:姓名|名称|名单|[/或]单位|[/或]单位名称)?$")]
    private static partial Regex Proposer();
}
