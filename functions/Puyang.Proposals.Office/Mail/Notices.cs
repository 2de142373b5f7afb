using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Mail;

/// <summary>Mails that ask nothing through a link: to the proposal office, to 提案委, to a proposer who rated.</summary>
internal static class Notices
{
    public static MailWriter.Draft ToOffice(Case proposal, Policy policy, NotifyOffice notice, Settings settings)
    {
        string designation = Wording.Designation(proposal.Proposal!, policy);
        CaseTask? task = notice.Task is { } id ? proposal.Task(id) : null;
        (string Subject, string Text) = notice.Notice switch
        {
            Notice.ProposalReceived => ("收到新提案，请分办", "提案已登记，请指定承办科室。"),
            Notice.ConflictingFile => ("同一案号收到不同内容", "同一案号又收到一份内容不同的文件，原登记未作改动，请核对。"),
            Notice.AssignmentReturned => ("科室退回，请重新分办", "承办科室退回了这件提案，请看理由并重新分办。"),
            Notice.ReadyToSeal => ("答复已签发编号，请缮印用印", $"答复已签发，文号{proposal.Reply.Number}，请打印、校对、用印后确认。"),
            Notice.PaperDelivery => ("有答复需要纸质送达", "有提案人没有电子邮箱，请以纸质送达并登记。"),
            Notice.TaskOverdue => ("任务逾期", $"{(task is null ? "任务" : policy.Name(proposal, task.Holder) + "的任务")}已经逾期：{task?.Due?.Explain()}"),
            Notice.ReplyOverdue => ("答复逾期", $"这件提案未能按期答复：{proposal.Reply.Due.Explain()}"),
            Notice.Rated => ("收到提案人评价", "提案人已经评价，详见案件页。"),
            _ => ("有事项无法自动完成", "有邮件或文件经多次尝试仍未成功，请在案件页查看并处理。"),
        };
        return new MailWriter.Draft([policy.DeskRecipient()], $"{Subject}：{designation}", [Text, $"{designation}：{proposal.Proposal!.Subject}"])
        {
            Page = new MailLink("打开案件页（需登录）", settings.At($"/cases/{proposal.Id}")),
        };
    }

    public static MailWriter.Draft ToCollector(Case proposal, Policy policy, TellCollector notice)
    {
        string designation = Wording.Designation(proposal.Proposal!, policy);
        string name = proposal.Proposal!.Proposers[notice.Addressee - 1].Name;
        CopyOffice collector = policy.Collector!;
        return notice.Notice switch
        {
            CollectorNotice.Rated => new([Of(collector)], $"提案人评价：{designation}", [$"{name}对答复的评价：{Rating(proposal, notice.Addressee)}。", Comment(proposal, notice.Addressee)]),
            CollectorNotice.AddressChanged => new(
                [Of(collector)],
                $"提案人联系地址变更：{designation}",
                [$"承办单位变更了{name}的联系地址：{proposal.Addresses.GetValueOrDefault(notice.Addressee) ?? "改为纸质送达"}。如与贵委掌握的情况不符，请告知。"]),
            _ => new(
                [.. policy.Copies.Select(Of)],
                $"请协调面对面沟通：{designation}",
                [$"{name}对第{Chinese.Numeral(proposal.Round)}次答复仍不满意。按规定，请贵单位协调与提案人面对面沟通。", Comment(proposal, notice.Addressee)]),
        };
    }

    public static MailWriter.Draft? Rating(Case proposal, Policy policy, ConfirmRating mail) =>
        policy.Recipient(proposal, PersonId.Proposer(mail.Addressee)) is not { } proposer ? null : new MailWriter.Draft(
            [proposer],
            $"已收到您的评价：{Wording.Designation(proposal.Proposal!, policy)}",
            [
                Wording.Salutation(proposal.Proposal!.Proposers[mail.Addressee - 1], policy),
                $"您对答复的评价已登记为：{Rating(proposal, mail.Addressee)}。评价同时告知{policy.Collector!.Name}。如不是您本人提交，请与其联系。",
            ]);

    public static string Name(Satisfaction rating) => rating switch
    {
        Satisfaction.Satisfied => "满意",
        Satisfaction.BasicallySatisfied => "基本满意",
        _ => "不满意",
    };

    private static string Rating(Case proposal, int addressee) => Last(proposal, addressee) is { } rated ? Name(rated.Rating) : "未评价";

    private static string Comment(Case proposal, int addressee) =>
        Last(proposal, addressee)?.Comment is { Length: > 0 } comment ? $"意见：\n{comment}" : "没有书面意见。";

    private static ReplyRated? Last(Case proposal, int addressee) =>
        proposal.Replies.SelectMany(reply => reply.Ratings).LastOrDefault(rated => rated.Addressee == addressee);

    private static Recipient Of(CopyOffice copy) => new(copy.Name, copy.Email);
}
