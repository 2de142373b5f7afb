using System.Text.RegularExpressions;

namespace Puyang.Proposals.Office.Intake;

/// <summary>What a proposal form asks for.</summary>
public enum Field
{
    Level,
    TermAndSession,
    Term,
    Session,
    BetweenSessions,
    Number,
    Subject,
    Proposer,
    CoProposers,
    Organisation,
    Email,
    Body,
    HandedOver,
    NoticeDue,
    Role,
    IsKey,
    LeadUnit,
    CoUnits,
    SeparateUnits,
    Remark,

    /// <summary>Somebody's name: whose, the label before or above it says.</summary>
    PersonName,

    // A proposer's contacts.
    Unit,
    Post,
    Sector,
    Phone,
    ContactPerson,
    PostalAddress,

    /// <summary>Where somebody lives or works: taken where no postal address is given.</summary>
    OtherAddress,
    Postcode,

    // What the notice says beside the proposal.
    NoticeNumber,
    ReceivedAs,
    Category,
    Supervisor,
    IsPublic,
    Department,
    Officer,

    /// <summary>Somebody else than a proposer: what follows in the row is theirs.</summary>
    Somebody,

    /// <summary>Known on such forms and not needed here: it only ends the value before it.</summary>
    Other,
}

/// <summary>The labels under which forms in use ask for a field; the first one names the field in messages.</summary>
internal static partial class Labels
{
    // Every repetition below is bounded: the texts come from strangers.
    private const int MaxLabel = 100;

    private static readonly Dictionary<Field, string[]> Known = new()
    {
        [Field.Level] = ["层级", "政协层级"],
        [Field.TermAndSession] = ["届次", "会议届次", "届次会议", "会议名称", "政协届次", "提案届次"],
        [Field.Term] = ["届"],
        [Field.Session] = ["次"],
        [Field.BetweenSessions] = ["平时提案"],
        [Field.Number] = ["案号", "提案号", "提案编号", "编号", "提案序号", "提案案号", "案件编号", "提案号码", "立案号", "立案编号"],
        [Field.Subject] = ["案由", "标题", "提案题目", "提案标题", "题目", "提案案由", "提案名称"],
        [Field.Proposer] =
        [
            "提案人", "第一提案人", "领衔提案人", "领衔人", "领衔", "提案者", "提案委员", "提案人姓名", "提案者姓名", "提案委员姓名", "委员姓名", "第一提案者", "领衔委员",
            "主提案人", "提出人",
        ],
        [Field.CoProposers] =
        [
            "联名提案人", "联名人", "联名委员", "附议人", "附议委员", "联名提案委员", "联名者", "联署人", "联署委员", "附议者", "共同提案人",
            "第二提案人", "第三提案人", "第四提案人", "第五提案人", "其他提案人", "联名人姓名",
            "联名提案人姓名", "附议人姓名",
        ],
        [Field.Organisation] = ["集体提案单位", "提案单位", "集体提案人", "集体提案者", "提案集体", "提案单位名称", "提案党派团体"],
        [Field.Email] = ["电子邮箱", "电子邮件", "邮箱", "E-mail", "Email", "电子信箱", "邮箱地址"],
        [Field.Body] =
        [
            "提案内容", "提案正文", "正文", "建议内容", "情况分析", "问题分析", "具体建议", "意见建议", "全文", "提案全文", "提案原文", "原文", "主要内容", "提案主要内容",
        ],
        [Field.HandedOver] = ["交办日期", "交办时间", "交办日", "交办年月日"],
        [Field.NoticeDue] = ["办结期限", "答复期限", "办理期限", "办结时限", "答复时限", "办理时限"],
        [Field.Role] = ["承办方式", "承办角色", "办理方式"],
        [Field.IsKey] = ["重点提案", "是否重点提案"],
        [Field.LeadUnit] = ["主办单位"],
        [Field.CoUnits] = ["会办单位", "协办单位"],
        [Field.SeparateUnits] = ["分办单位"],
        [Field.Remark] = ["备注"],
        [Field.PersonName] = ["姓名"],
        [Field.Unit] =
        [
            "工作单位", "单位", "工作单位及职务", "单位及职务", "单位职务", "工作单位和职务", "工作单位职务", "任职单位", "所在单位", "所在单位及职务",
            "工作单位、职务", "工作单位/职务", "单位、职务", "单位/职务", "提案人单位", "提案人工作单位", "提案人单位及职务",
        ],
        [Field.Post] = ["职务"],
        [Field.Sector] = ["界别", "所在界别", "所属界别", "委员界别"],
        [Field.Phone] =
        [
            "联系电话", "电话", "手机", "手机号码", "手机号", "移动电话", "固定电话", "办公电话", "联系手机", "电话号码", "联系方式",
            "电话/手机", "手机/电话", "联系电话/手机", "联系人电话", "联系人及电话", "联系人及联系电话", "提案人电话", "提案人联系电话", "提案人联系方式",
        ],
        [Field.ContactPerson] = ["联系人"],
        [Field.PostalAddress] =
        [
            "通讯地址", "通信地址", "地址", "通信处", "通讯处", "联系地址", "邮寄地址", "通讯地址及邮编", "通信地址及邮编", "通讯地址邮编", "地址邮编",
            "地址及邮编", "提案人地址", "提案人通讯地址",
        ],
        [Field.OtherAddress] = ["单位地址", "住址", "家庭住址"],
        [Field.Postcode] = ["邮编", "邮政编码"],
        [Field.NoticeNumber] = ["来文字号", "来文文号", "来文号", "交办文号", "交办函号", "交办通知文号"],
        [Field.ReceivedAs] = ["收文编号", "收文号", "收文登记号"],
        [Field.Category] = ["提案类别", "提案分类", "类别"],
        [Field.Supervisor] = ["督办领导", "领衔督办领导", "督办人"],
        [Field.IsPublic] = ["是否公开", "是否同意公开", "是否可以公开"],
        [Field.Department] = ["承办科室", "承办处室", "责任科室"],
        [Field.Officer] = ["经办人", "承办人", "具体承办人"],
        [Field.Somebody] =
        [
            "承办单位", "承办部门", "审查意见", "立案意见", "交办意见", "签名", "负责人", "负责人签名", "执笔人",
        ],
        [Field.Other] =
        [
            "党派", "委员证号", "密级", "性别", "民族", "年龄", "出生年月", "籍贯", "学历", "学位", "职称", "专业", "专业技术职称", "政治面貌",
            "身份证号", "身份证号码",
            "名次", "排名", "排序", "序号", "组别", "小组", "所在小组", "委员小组", "所属党派", "提案类型", "提案形式", "提案性质",
            "提案来源", "提案日期", "提交日期", "提出日期",
            "提案时间", "提交时间", "审查结果", "立案情况", "是否立案", "是否附议", "参加工作时间", "微信", "微信号", "传真", "QQ",
        ],
    };

    private static readonly Dictionary<string, Field> ByText =
        Known.SelectMany(pair => pair.Value.Select(text => (text, pair.Key))).ToDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string Any = string.Join('|', ByText.Keys.OrderByDescending(text => text.Length)
        .Select(text => string.Join(@"\s{0,9}", text.Select(c => Regex.Escape(c.ToString())))));

    private static readonly Regex WithColon = new($@"(?<=^|[\s；;，,、。])(?<label>{Any})\s{{0,9}}(?:[（(][^）)：:]{{0,40}}[）)])?\s{{0,9}}[：:]", RegexOptions.IgnoreCase);

    private static readonly Regex WithSpace = new($@"^\s{{0,9}}(?<label>{Any})(?<=\S\s{{0,9}}\S)\s+(?=\S)", RegexOptions.IgnoreCase);

    /// <summary>How messages call the field.</summary>
    internal static string Name(Field field) => Known[field][0];

    /// <summary>True for the fields that hold names of proposers.</summary>
    internal static bool IsOfNames(Field field) =>
        field is Field.Proposer or Field.CoProposers or Field.Organisation or Field.PersonName;

    /// <summary>True for the fields that say of a proposer how to reach him.</summary>
    internal static bool IsOfContact(Field field) => field is >= Field.Unit and <= Field.Postcode;

    /// <summary>True for what a notice says beside the proposal itself.</summary>
    internal static bool IsOfNotice(Field field) => field is >= Field.NoticeNumber and <= Field.Officer;

    /// <summary>True for the label of a column that only counts its rows.</summary>
    internal static bool IsOfRank(string text) =>
        Decoration().Replace(text, string.Empty) is "序号" or "编号" or "名次" or "排名" or "排序";

    /// <summary>The field when the text is nothing but its label: 案　由, 案由：, 案由（标题）, *案由.</summary>
    internal static Field? Of(string text) =>
        text.Length <= MaxLabel && ByText.TryGetValue(Decoration().Replace(text, string.Empty), out Field field) ? field : null;

    /// <summary>The labelled values of one line, in order; none when the line does not begin with a label.</summary>
    internal static IReadOnlyList<(Field Field, string Value)> In(string line)
    {
        Match[] labels = line.AsSpan().ContainsAny(':', '：') ? WithColon.Matches(line).ToArray() : [];
        if (labels is not [Match first, ..] || !string.IsNullOrWhiteSpace(line[..first.Index]))
        {
            Match open = WithSpace.Match(line);
            return open.Success ? [(Of(open.Groups["label"].Value)!.Value, line[open.Length..])] : [];
        }

        // What follows 提案内容： is text, whatever it looks like.
        int body = Array.FindIndex(labels, label => FieldOf(label) is Field.Body);
        labels = body < 0 ? labels : labels[..(body + 1)];
        return [.. labels.Select((label, i) =>
            (FieldOf(label), line[(label.Index + label.Length)..(i + 1 < labels.Length ? labels[i + 1].Index : line.Length)]))];
    }

    private static Field FieldOf(Match label) => Of(label.Groups["label"].Value)!.Value;

    [GeneratedRegex(@"[（(][^）)]*[）)]|[\s：:*＊※]")]
    private static partial Regex Decoration();
}
