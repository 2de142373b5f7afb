using Puyang.Proposals.Office.Forms;

namespace Puyang.Proposals.Office.Letters;

/// <summary>The formal letters, with a made-up one for previews that has every element.</summary>
public static class LetterForms
{
    private static readonly string Body = string.Join(
        '\n',
        "您提出的关于“加强和完善社区建设”的提案收悉。您的提案分析深入、建议具体，对我们的工作很有帮助。现将办理情况答复如下：",
        "一、关于社区工作者队伍",
        "您提出充实社区工作者队伍的建议，我们已经采纳。",
        "（一）配备标准。每个社区的专职工作者按五至九人配备，居住人口较多的社区每增加三百户可增配一人。",
        "1.招聘。今年上半年统一招聘一次，新招人员已经到岗。",
        "（1）待遇。报酬比照当地平均水平确定，并随职业资格提高。",
        "二、关于社区服务设施",
        "新建、改扩建的社区综合服务设施列入年度计划，十月底前完成。",
        "感谢您对这项工作的关心与支持，欢迎继续提出宝贵意见。");

    /// <summary>答复函, the format for letters (GB/T 9704-2012, 10.1).</summary>
    public static Form ReplyLetter { get; } = new(
        "reply-letter", "答复函（信函格式）", "答复提案人的正式函件，每位提案人一份；office.json 的 letter.format 为 letter 时使用。", LetterSchema.Letter, Sample());

    /// <summary>答复, the general format (GB/T 9704-2012, 7).</summary>
    public static Form ReplyDocument { get; } = new(
        "reply-document", "答复（文件格式）", "答复提案人的正式文件，有版记；office.json 的 letter.format 为 document 时使用。", LetterSchema.Letter,
        Sample() with { PrintedBy = "某某市民政局办公室", PrintedOn = "2022年6月30日" });

    /// <summary>会办意见函: a co-handler's opinion to the lead unit.</summary>
    public static Form CoOpinion { get; } = new(
        "co-opinion", "会办意见函", "会办单位致主办单位的意见，不直接答复提案人。", LetterSchema.Letter,
        Sample() with
        {
            ClassMark = null,
            Number = "某民函〔2022〕12号",
            Title = "关于市政协八届六次会议第185号提案的会办意见",
            Salutation = "市财政局：",
            Body = BodyText.Parse("你单位主办的市政协八届六次会议第185号提案收悉。现就其中涉及我局职责的部分提出会办意见如下：\n一、可以办理的。社区专职工作者的配备标准已有规定，建议在答复中说明。\n二、暂不能办理的。提高报酬所需经费须由财政统筹，依据是现行的经费保障办法。\n以上会办意见，供贵单位答复提案人时参考。"),
        });

    private static Letter Sample() => new(
        "某某市民政局",
        "某民提〔2022〕1号",
        "A",
        "关于对市政协八届六次会议第185号提案的答复",
        "尊敬的某某某委员：",
        BodyText.Parse(Body),
        "某某市民政局",
        "2022年6月30日",
        "（联系人：甲某  联系电话：6000000）",
        "市政协提案委（2份），市督查部门（2份）。")
    {
        Attachments = [new AttachmentLine(1, "社区工作者配备标准", true), new AttachmentLine(2, "年度设施建设计划", true)],
        Urgency = "加急",
        Signatory = "丁某某",
    };
}
