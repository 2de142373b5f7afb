using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>How the bureau and a proposer talked. 沟通方式</summary>
public enum ConsultationMode
{
    /// <summary>走访.</summary>
    Visit,

    /// <summary>座谈.</summary>
    Meeting,

    /// <summary>电话.</summary>
    Phone,

    /// <summary>书面.</summary>
    Letter,

    /// <summary>网络.</summary>
    Online,
}

/// <summary>What was said between the bureau and a proposer. Entered by hand until the case keeps it. 沟通记录</summary>
/// <param name="Ordinal">第几次沟通, from 1.</param>
/// <param name="At">When.</param>
/// <param name="Place">Where; null for a call.</param>
/// <param name="Mode">How; null on an empty form.</param>
/// <param name="Participants">Who took part.</param>
/// <param name="ProposerSaid">提案人意见.</param>
/// <param name="UnitSaid">我方说明.</param>
/// <param name="OnDraft">What the proposer says to the draft reply.</param>
/// <param name="MayPublish">Whether the proposer agrees to publication; null while not asked.</param>
/// <param name="Recorder">记录人.</param>
public sealed record ConsultationRecord(
    ProposalFacts Proposal,
    int? Ordinal,
    DateTimeOffset? At,
    string? Place,
    ConsultationMode? Mode,
    IReadOnlyList<Participant> Participants,
    string ProposerSaid,
    string UnitSaid,
    string OnDraft,
    bool? MayPublish,
    string? Recorder)
{
    /// <summary>What the form can show.</summary>
    public static Schema<ConsultationRecord> Schema { get; } = new Schema<ConsultationRecord>()
        .Proposal(record => record.Proposal)
        .Number("ordinal", "沟通次数", "手工填写：第几次沟通", "1", record => record.Ordinal, isOptional: true)
        .Text("at", "沟通时间", "手工填写", "2022年4月14日 15:00", record => record.At is { } at ? Chinese.Time(at) : null, isOptional: true)
        .Text("place", "沟通地点", "手工填写", "建设路社区党群服务中心", record => record.Place, isOptional: true)
        .Flag("isVisit", "走访", "手工填写", "是", record => record.Mode == ConsultationMode.Visit)
        .Flag("isMeeting", "座谈", "手工填写", "否", record => record.Mode == ConsultationMode.Meeting)
        .Flag("isPhone", "电话", "手工填写", "否", record => record.Mode == ConsultationMode.Phone)
        .Flag("isLetter", "书面", "手工填写", "否", record => record.Mode == ConsultationMode.Letter)
        .Flag("isOnline", "网络", "手工填写", "否", record => record.Mode == ConsultationMode.Online)
        .List("participants", "参加人员", "手工填写", "（见下）", Participant.Schema, record => record.Participants)
        .Text("proposerSaid", "提案人意见", "手工填写", "社区承担的事务太多，建议列出清单。", record => record.ProposerSaid, isOptional: true)
        .Text("unitSaid", "我方说明", "手工填写", "准入清单正在起草。", record => record.UnitSaid, isOptional: true)
        .Text("onDraft", "对答复稿的意见", "手工填写", "同意，请写明完成时限。", record => record.OnDraft, isOptional: true)
        .Flag("mayPublish", "同意公开", "手工填写", "是", record => record.MayPublish == true)
        .Flag("mayNotPublish", "不同意公开", "手工填写", "否", record => record.MayPublish == false)
        .Text("recorder", "记录人", "手工填写", "甲某", record => record.Recorder, isOptional: true);

    /// <summary>The form's entry.</summary>
    public static Form ConsultationForm { get; } = new(
        "consultation-record", "沟通记录", "承办人员与提案人沟通后填写，由双方签名。", Schema,
        new ConsultationRecord(
            ProposalFacts.Sample, 1, new(2022, 4, 14, 15, 0, 0, TimeSpan.FromHours(8)), "建设路社区党群服务中心", ConsultationMode.Visit,
            [new("某某某", "提案人"), new("丙某", "副局长"), new("乙某", "某某科科长"), new("甲某", "记录")],
            "社区承担的台账、证明、考核过多，建议列出依法自治、依法协助政府和不应承担的事项清单，未列入的不得擅自交给社区。",
            "我局已会同有关部门起草社区工作事项准入清单，拟先征求各县（区）意见，再按程序印发；社区工作经费已列入财政预算。",
            "总体同意。请在答复中写明清单印发的时间，并说明确需社区协助的事项怎样落实“权随责走、费随事转”。",
            true, "甲某"));
}

/// <summary>Who took part in a talk.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Title">职务或身份.</param>
public sealed record Participant(string Name, string Title)
{
    /// <summary>What a row can show.</summary>
    public static Schema<Participant> Schema { get; } = new Schema<Participant>()
        .Text("name", "姓名", "手工填写", "某某某", person => person.Name)
        .Text("title", "职务", "手工填写：职务或身份", "提案人", person => person.Title);
}
