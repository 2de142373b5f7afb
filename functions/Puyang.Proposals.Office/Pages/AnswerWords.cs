using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Office.Pages;

/// <summary>What the satisfaction form's questions and their answers are called, as the form on paper has them.</summary>
internal static class AnswerWords
{
    public static string Name(Contact contact) => contact switch
    {
        Contact.Visit => "走访",
        Contact.Meeting => "座谈",
        Contact.Phone => "电话",
        Contact.Letter => "书面",
        Contact.Online => "网络",
        Contact.None => "未联系",
        _ => "本人表示不需要当面沟通",
    };

    public static string Name(Pertinence pertinence) => pertinence switch
    {
        Pertinence.EveryPoint => "逐条回应",
        Pertinence.InPart => "部分回应",
        _ => "没有针对性",
    };

    public static string Name(LeaderAnswer answer) => answer switch
    {
        LeaderAnswer.InPerson => "当面答复",
        LeaderAnswer.OtherWise => "其他方式答复",
        _ => "没有答复",
    };

    public static string Name(PublicationConsent consent) => consent switch
    {
        PublicationConsent.InFull => "同意全文公开",
        PublicationConsent.InSummary => "同意摘要公开",
        _ => "不同意公开",
    };

    /// <summary>What was answered beside the rating, in the order of the form; what was left open is not mentioned.</summary>
    public static IReadOnlyList<string> Lines(FormAnswers? answers)
    {
        List<string> lines = [];
        if (answers?.HasReceived is { } received)
        {
            lines.Add(received ? $"已收到答复函{(answers.ReceivedOn is { } on ? $"（{Chinese.Date(on)}）" : "")}" : "未收到答复函");
        }

        if (answers?.Contacts is { Count: > 0 } contacts)
        {
            lines.Add($"沟通方式：{string.Join('、', contacts.Select(Name))}");
        }

        if (answers?.Attitude is { } attitude)
        {
            lines.Add($"对办理态度：{Notices.Name(attitude)}");
        }

        if (answers?.Pertinence is { } pertinence)
        {
            lines.Add($"答复是否针对提案：{Name(pertinence)}");
        }

        if (answers?.Leader is { } leader)
        {
            lines.Add($"分管领导是否答复：{Name(leader)}");
        }

        if (answers?.Publication is { } publication)
        {
            lines.Add($"是否同意公开答复：{Name(publication)}{(answers.PublicationReason is { } reason ? $"，理由：{reason}" : "")}");
        }

        return lines;
    }
}
