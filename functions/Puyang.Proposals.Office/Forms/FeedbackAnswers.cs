using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>The boxes of the satisfaction form that nobody has to tick. 征询意见表</summary>
internal static class FeedbackAnswers
{
    public static Schema<FeedbackSheet> Answers(this Schema<FeedbackSheet> schema) => schema
        .Flag("hasReceived", "已收到", "提案人填写：是否收到答复函", "是", sheet => sheet.Answers?.HasReceived == true)
        .Flag("hasNotReceived", "未收到", "提案人填写：是否收到答复函", "否", sheet => sheet.Answers?.HasReceived == false)
        .Date("receivedOn", "收到日期", "提案人填写", "2022年7月1日", sheet => sheet.Answers?.ReceivedOn, isOptional: true)
        .Flag("wasVisited", "走访", "提案人填写：沟通方式", "是", sheet => sheet.Said(Contact.Visit))
        .Flag("wasMet", "座谈", "提案人填写：沟通方式", "否", sheet => sheet.Said(Contact.Meeting))
        .Flag("wasPhoned", "电话", "提案人填写：沟通方式", "是", sheet => sheet.Said(Contact.Phone))
        .Flag("wasWritten", "书面", "提案人填写：沟通方式", "否", sheet => sheet.Said(Contact.Letter))
        .Flag("wasOnline", "网络", "提案人填写：沟通方式", "否", sheet => sheet.Said(Contact.Online))
        .Flag("wasNotContacted", "未联系", "提案人填写：沟通方式", "否", sheet => sheet.Said(Contact.None))
        .Flag("neededNoTalk", "不需要沟通", "提案人填写：本人表示不需要当面沟通", "否", sheet => sheet.Said(Contact.NotNeeded))
        .Flag("attitudeSatisfied", "态度满意", "提案人填写：对办理态度", "是", sheet => sheet.Answers?.Attitude == Satisfaction.Satisfied)
        .Flag("attitudeBasicallySatisfied", "态度基本满意", "提案人填写：对办理态度", "否",
            sheet => sheet.Answers?.Attitude == Satisfaction.BasicallySatisfied)
        .Flag("attitudeDissatisfied", "态度不满意", "提案人填写：对办理态度", "否", sheet => sheet.Answers?.Attitude == Satisfaction.Dissatisfied)
        .Flag("everyPoint", "逐条回应", "提案人填写：答复是否针对提案", "是", sheet => sheet.Answers?.Pertinence == Pertinence.EveryPoint)
        .Flag("inPart", "部分回应", "提案人填写：答复是否针对提案", "否", sheet => sheet.Answers?.Pertinence == Pertinence.InPart)
        .Flag("besideThePoint", "没有针对性", "提案人填写：答复是否针对提案", "否", sheet => sheet.Answers?.Pertinence == Pertinence.BesideThePoint)
        .Flag("leaderInPerson", "领导当面答复", "集体提案填写：分管领导是否答复", "是", sheet => sheet.Answers?.Leader == LeaderAnswer.InPerson)
        .Flag("leaderOtherwise", "领导其他方式答复", "集体提案填写：分管领导是否答复", "否", sheet => sheet.Answers?.Leader == LeaderAnswer.OtherWise)
        .Flag("leaderNotAtAll", "领导没有答复", "集体提案填写：分管领导是否答复", "否", sheet => sheet.Answers?.Leader == LeaderAnswer.NotAtAll)
        .Flag("mayPublishInFull", "全文公开", "提案人填写：是否同意公开答复", "否", sheet => sheet.Answers?.Publication == PublicationConsent.InFull)
        .Flag("mayPublishInSummary", "摘要公开", "提案人填写：是否同意公开答复", "否",
            sheet => sheet.Answers?.Publication == PublicationConsent.InSummary)
        .Flag("mayNotPublish", "不同意公开", "提案人填写：是否同意公开答复", "是", sheet => sheet.Answers?.Publication == PublicationConsent.Refused)
        .Text("publicationReason", "不公开理由", "提案人填写：不同意公开的理由", "涉及尚未公布的事项",
            sheet => sheet.Answers?.PublicationReason, isOptional: true);

    private static bool Said(this FeedbackSheet sheet, Contact contact) => sheet.Answers?.Contacts?.Contains(contact) == true;
}
