using Puyang.Proposals.Approval;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Feedback;

namespace Puyang.Proposals.Office.Mail;

/// <summary>How a task asks its holder: the words of its mail and of its page.</summary>
/// <param name="Heading">Subject and page title.</param>
/// <param name="Request">What is asked, a paragraph each.</param>
/// <param name="Label">What the link is called.</param>
internal sealed record Invitation(string Heading, IReadOnlyList<string> Request, string Label)
{
    public static Invitation To(CaseTask task, Case proposal, Policy policy) => task switch
    {
        AcceptTask => new(
            "请签收提案",
            [
                $"办公室将下列提案分给{policy.Department(proposal.Department ?? "")?.Name ?? "贵科室"}办理，请签收；不属本科室职责的，请退回并写明理由。",
            ],
            "签收或退回"),
        DraftTask draft when task.Round > 1 && task == proposal.Tasks.OfType<DraftTask>().First(first => first.Round == task.Round) => new(
            "请重新办理提案",
            [
                "提案人对答复不满意，请重新办理并起草新的答复。",
                draft.Comment.Length > 0 ? $"提案人的意见：\n{draft.Comment}" : "提案人没有写明意见，请先与提案人沟通。",
            ],
            "起草新的答复"),
        DraftTask { Comment.Length: > 0 } draft => new(
            "答复稿退回修改", ["答复稿已退回，请修改后重新送审。", $"退回意见：\n{draft.Comment}"], "修改答复稿"),
        DraftTask => new("请起草提案答复", ["请起草下列提案的答复。可以随时暂存，完成后送审。"], "起草答复"),
        ReviewTask review => new(
            $"请办理：{review.Name}",
            [$"下列提案的答复稿请您{(review.Signs ? "签发" : "审核")}（{review.Name}）。可以同意、退回或直接修改。"],
            review.Signs ? "审阅并签发" : "审阅答复稿"),
        ReceiptTask => new("抄送提案答复", ["现将下列提案的答复抄送贵单位，请确认收到。"], "确认收到"),
        FeedbackTask form when form.Holder == PersonId.Proposer(form.Addressee) => new(
            "征询对提案答复的意见", ["您的提案已经答复，敬请对办理情况作出评价。"], "填写征询意见表"),
        FeedbackTask form => new(
            "请代为录入征询意见表",
            [$"提案人{proposal.Proposal!.Proposers[form.Addressee - 1].Name}的答复以纸质送达。收回征询意见表后，请通过下面的链接录入。"],
            "录入征询意见表"),
        _ => new("提案办理", ["请办理下列事项。"], "打开"),
    };
}
