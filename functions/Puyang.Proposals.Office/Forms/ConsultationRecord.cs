using Puyang.Proposals.Consultation;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>What was said between the bureau and a proposer. 沟通记录</summary>
/// <param name="Ordinal">第几次沟通, from 1.</param>
/// <param name="On">The day; null on an empty form.</param>
/// <param name="Place">Where; null for a call.</param>
/// <param name="Mode">How; null on an empty form.</param>
/// <param name="Participants">Who took part.</param>
/// <param name="ProposerSaid">提案人意见.</param>
/// <param name="UnitSaid">我方说明.</param>
/// <param name="OnDraft">What the proposer says to the draft reply.</param>
/// <param name="MayPublish">Whether the proposer agrees to publication; null while not asked.</param>
/// <param name="Recorder">记录人.</param>
/// <param name="Phase">沟通阶段; null where it was not asked.</param>
public sealed record ConsultationRecord(
    ProposalFacts Proposal,
    int? Ordinal,
    DateOnly? On,
    string? Place,
    Channel? Mode,
    IReadOnlyList<Participant> Participants,
    string ProposerSaid,
    string UnitSaid,
    string OnDraft,
    bool? MayPublish,
    string? Recorder,
    ConsultationPhase? Phase = null)
{
    /// <summary>One talk of a case.</summary>
    /// <param name="ordinal">Which, from 1, over all rounds.</param>
    public static ConsultationRecord Of(FoldedCase folded, Policy policy, int ordinal)
    {
        (Entry entry, ConsultationRecorded talk) = folded.All<ConsultationRecorded>().ElementAt(ordinal - 1);
        ProposalFacts facts = ProposalFacts.Of(folded.Case, policy, talk.Round);
        return new ConsultationRecord(
            facts with { Proposers = folded.Case.ProposerName(folded.Case.Consultations[ordinal - 1].Addressee) },
            ordinal,
            talk.On,
            talk.Place,
            talk.Channel,
            [.. talk.Present.Split(['、', '，', ',', '；', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => new Participant(name, ""))],
            talk.Said,
            talk.UnitSaid ?? "",
            talk.Stance switch
            {
                Stance.Satisfied => "满意。",
                Stance.Dissatisfied => talk.Objection is { } reason ? $"不满意：{reason}" : "不满意。",
                _ => "",
            },
            talk.MayPublish,
            policy.Name(folded.Case, entry.By),
            talk.Phase);
    }

    /// <summary>What the form can show.</summary>
    public static Schema<ConsultationRecord> Schema { get; } = new Schema<ConsultationRecord>()
        .Proposal(record => record.Proposal)
        .Number("ordinal", "沟通次数", "本件第几次沟通", "1", record => record.Ordinal, isOptional: true)
        .Text("at", "沟通时间", "登记沟通时填写的日期", "2022年4月14日", record => record.On is { } on ? Chinese.Date(on) : null, isOptional: true)
        .Text("place", "沟通地点", "登记沟通时填写；没有就留空手写", "建设路社区党群服务中心", record => record.Place, isOptional: true)
        .Flag("isVisit", "走访", "登记的沟通方式", "是", record => record.Mode == Channel.Visit)
        .Flag("isMeeting", "座谈", "登记的沟通方式", "否", record => record.Mode == Channel.Meeting)
        .Flag("isPhone", "电话", "登记的沟通方式", "否", record => record.Mode == Channel.Phone)
        .Flag("isLetter", "书面", "登记的沟通方式", "否", record => record.Mode == Channel.Letter)
        .Flag("isOnline", "网络", "登记的沟通方式", "否", record => record.Mode == Channel.Online)
        .Flag("isWaived", "无需面商", "提案人表示无需面商", "否", record => record.Mode == Channel.Waived)
        .List("participants", "参加人员", "登记沟通时填写", "（见下）", Participant.Schema, record => record.Participants)
        .Text("proposerSaid", "提案人意见", "登记沟通时填写的沟通内容", "社区承担的事务太多，建议列出清单。", record => record.ProposerSaid, isOptional: true)
        .Text("unitSaid", "我方说明", "登记沟通时填写；没有就留空手写", "准入清单正在起草。", record => record.UnitSaid, isOptional: true)
        .Text("onDraft", "对答复稿的意见", "登记的提案人态度；没有征询就留空", "同意，请写明完成时限。", record => record.OnDraft, isOptional: true)
        .Flag("mayPublish", "同意公开", "登记沟通时填写", "是", record => record.MayPublish == true)
        .Flag("mayNotPublish", "不同意公开", "登记沟通时填写", "否", record => record.MayPublish == false)
        .Text("recorder", "记录人", "谁登记的", "甲某", record => record.Recorder, isOptional: true)
        .Flag("isBefore", "办前", "登记的沟通阶段", "是", record => record.Phase == ConsultationPhase.Before)
        .Flag("isDuring", "办中", "登记的沟通阶段", "否", record => record.Phase == ConsultationPhase.During)
        .Flag("isFollowUp", "办后", "登记的沟通阶段：办后回访", "否", record => record.Phase == ConsultationPhase.FollowUp);

    /// <summary>The form's entry.</summary>
    public static Form ConsultationForm { get; } = new(
        "consultation-record", "沟通记录", "承办人员与提案人沟通后填写，由双方签名。", Schema,
        new ConsultationRecord(
            ProposalFacts.Sample, 1, new(2022, 4, 14), "建设路社区党群服务中心", Channel.Visit,
            [new("某某某", "提案人"), new("丙某", "副局长"), new("乙某", "某某科科长"), new("甲某", "记录")],
            "社区承担的台账、证明、考核过多，建议列出依法自治、依法协助政府和不应承担的事项清单，未列入的不得擅自交给社区。",
            "我局已会同有关部门起草社区工作事项准入清单，拟先征求各县（区）意见，再按程序印发；社区工作经费已列入财政预算。",
            "总体同意。请在答复中写明清单印发的时间，并说明确需社区协助的事项怎样落实“权随责走、费随事转”。",
            true, "甲某", ConsultationPhase.Before));
}

/// <summary>Who took part in a talk.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Title">职务或身份.</param>
public sealed record Participant(string Name, string Title)
{
    /// <summary>What a row can show.</summary>
    public static Schema<Participant> Schema { get; } = new Schema<Participant>()
        .Text("name", "姓名", "登记沟通时填写", "某某某", person => person.Name)
        .Text("title", "职务", "手工填写：职务或身份", "提案人", person => person.Title, isOptional: true);
}
