using Puyang.Proposals.Approval;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Authority;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;

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
                draft.Comment is { Length: > 0 } and not RateReply.NoReason ? $"提案人的意见：\n{draft.Comment}" : "提案人没有写明意见，请先与提案人沟通。",
            ],
            "起草新的答复"),
        DraftTask { Comment.Length: > 0 } draft => new(
            $"{Pages.Words.Draft(proposal)}退回修改",
            [$"{Pages.Words.Draft(proposal)}已退回，请修改后重新送审。", $"退回意见：\n{draft.Comment}"],
            $"修改{Pages.Words.Draft(proposal)}"),
        DraftTask when proposal.Role == HandlingRole.CoHandler => new(
            "请起草会办意见", [$"请起草下列提案的会办意见，由局签发后送主办单位（{proposal.AddresseeName(1)}），不直接答复提案人。可以随时暂存，完成后送审。"], "起草会办意见"),
        DraftTask when !proposal.AnswersProposers => new(
            "请起草办理意见", [$"请起草下列提案的办理意见，由局签发后报送{proposal.AddresseeName(1)}，不直接答复提案人。可以随时暂存，完成后送审。"], "起草办理意见"),
        DraftTask => new("请起草提案答复", ["请起草下列提案的答复。可以随时暂存，完成后送审。"], "起草答复"),
        ReviewTask { Holder.CoHandlerOrdinal: not null } joint => new(
            $"请会签：{joint.Name}", ["下列提案的答复拟与贵单位联合行文，请会签。可以同意，也可以退回并写明意见。"], "审阅并会签"),
        ReviewTask review => new(
            $"请{Pages.Words.ToReview(review)}：第{proposal.Proposal!.Number}号提案{Pages.Words.Draft(proposal)}",
            [$"下列提案的{Pages.Words.Draft(proposal)}请您{Pages.Words.ToReview(review)}（{review.Name}）。可以同意、退回或直接修改。"],
            review.Signs ? "审阅并签发" : $"审阅{Pages.Words.Draft(proposal)}"),
        ReceiptTask { Holder: var receiver } when receiver == PersonId.Lead && proposal.Role != HandlingRole.CoHandler => new(
            "报送办理意见", ["现将贵单位转办的下列提案的办理意见报上，请确认收到。"], "确认收到"),
        ReceiptTask { Holder: var lead } when lead == PersonId.Lead => new(
            "请签收会办意见", ["现将贵单位主办的下列提案的会办意见送上，请签收。"], "签收会办意见"),
        ConsultTask => new(
            "请与提案人沟通", 
            [
                "请就下列提案与提案人沟通，听取意见，并登记沟通情况。达到规定的次数和方式之前不能送审；提案人表示不满意的，文稿退回修改。",
                .. ConsultationGate.Lacking(proposal, policy) is { } lacking ? [lacking.Text] : Array.Empty<string>(),
            ],
            "登记沟通情况"),
        RequestReviewTask review => new(
            $"请{Pages.Words.ToReview(review)}会办征求函：第{proposal.Proposal!.Number}号提案",
            [
                $"下列提案由我局主办，拟发函征求{proposal.UnitsOf(review.Letter)}的会办意见。"
                    + $"请您{Pages.Words.ToReview(review)}（{review.Name}），可以同意或退回。",
            ],
            review.Signs ? "审阅并签发征求函" : "审阅征求函"),
        OpinionTask opinion => ToCoHandler(opinion, proposal, policy),
        AuthorityTask request => ToAuthority(request, proposal),
        ReceiptTask => new("抄送提案答复", ["现将下列提案的答复抄送贵单位，请确认收到。"], "确认收到"),
        FeedbackTask form when form.Holder == PersonId.Proposer(form.Addressee) => new(
            "征询对提案答复的意见", ["您的提案已经答复，敬请对办理情况提出意见。"], "填写征询意见表"),
        FeedbackTask form => new(
            "请代为录入征询意见表",
            [$"提案人{proposal.Proposal!.Proposers[form.Addressee - 1].Name}的答复以纸质送达。收回征询意见表后，请通过下面的链接录入。"],
            "录入征询意见表"),
        _ => new("提案办理", ["请办理下列事项。"], "打开"),
    };

    // One's own section is asked whatever the bureau's part is; another bureau is asked by the lead alone.
    private static Invitation ToCoHandler(OpinionTask opinion, Case proposal, Policy policy)
    {
        (string heading, string request) = proposal.CoHandlers[opinion.CoHandler - 1].IsExternal
            ? ("征求会办意见", $"下列提案由{policy.Unit.Name}主办，请就其中涉及贵单位职责的部分提出意见，供答复提案人时采用。")
            : ("请提出会办意见", $"本局承办的下列提案，请就其中涉及贵科室职责的部分提出意见，供起草{Pages.Words.Draft(proposal)}时采用。");
        return new Invitation(
            heading, [request, .. opinion.Question.Length > 0 ? [$"请重点说明：\n{opinion.Question}"] : Array.Empty<string>()], "提出会办意见");
    }

    private static Invitation ToAuthority(AuthorityTask request, Case proposal)
    {
        string unit = request.CoHandler is not { } ordinal ? ""
            : (proposal.CoHandlers[ordinal - 1].IsExternal ? "会办单位" : "") + proposal.CoHandlers[ordinal - 1].Name;
        string what = request.Kind switch
        {
            RequestKind.Return => "下列提案不属于我单位职责，申请退回，请答复是否同意。" + (request.Units is { Length: > 0 } owner ? $"建议由{owner}承办。" : ""),
            RequestKind.AddUnits => $"下列提案的办理涉及{request.Units}的职责，申请增加为会办单位，请答复是否同意。",
            RequestKind.Extension => $"下列提案不能按期{Pages.Words.ToAnswer(proposal)}，申请延期至{Chinese.Date(request.Until!.Value)}，请答复是否同意。",
            RequestKind.Disagreement => $"下列提案的办理，{unit}有不同意见，协商未能一致，请协调。",
            _ => $"下列提案的办理，{unit}逾期未提出意见，申请不等其意见先行答复，请答复是否同意。",
        };
        return new Invitation(Pages.Words.Name(request.Kind), [what, $"理由：\n{request.Reason}", .. Beside(request)], "答复这项申请");
    }

    private static IEnumerable<string> Beside(AuthorityTask request)
    {
        if (request.Basis is { } basis)
        {
            yield return $"职责依据：\n{basis}";
        }

        if (request.Done is { } done)
        {
            yield return $"已做工作：\n{done}";
        }
    }
}
