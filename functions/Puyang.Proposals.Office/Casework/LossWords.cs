using System.Globalization;
using System.Text.RegularExpressions;
using Puyang.Proposals.Approval;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Authority;
using Puyang.Proposals.Closing;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Holding;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Joining;

namespace Puyang.Proposals.Office.Casework;

/// <summary>A loss in Chinese. The case may be gone altogether, so all there is to call it by is its id.</summary>
internal static partial class LossWords
{
    private static readonly Dictionary<string, string> Acts = new()
    {
        [nameof(ProposalReceived)] = "收文登记",
        [nameof(ConflictingFileArrived)] = "收到内容不同的文件",
        [nameof(DepartmentAssigned)] = "分办",
        [nameof(AssignmentAccepted)] = "签收",
        [nameof(AssignmentReturned)] = "科室退回",
        [nameof(AssignmentRecalled)] = "收回重新分办",
        [nameof(DraftSaved)] = "保存答复稿",
        [nameof(DraftSubmitted)] = "送审",
        [nameof(StepApproved)] = "审核同意",
        [nameof(DraftReturned)] = "退回修改",
        [nameof(DraftCorrected)] = "修改答复稿",
        [nameof(SignedOff)] = "签发",
        [nameof(ReplyNumbered)] = "编号",
        [nameof(ReplySealed)] = "用印",
        [nameof(LetterDelivered)] = "送达答复",
        [nameof(CopySent)] = "抄送",
        [nameof(ReceiptConfirmed)] = "抄送签收",
        [nameof(AddressChanged)] = "变更联系地址",
        [nameof(ReplyRated)] = "提案人评价",
        [nameof(LinkWithdrawn)] = "撤回链接",
        [nameof(CaseClosed)] = "办结",
        [nameof(KeyMarked)] = "变更重点提案",
        [nameof(ConsultationRecorded)] = "登记沟通",
        [nameof(CoHandlerNamed)] = "征求会办意见",
        [nameof(OpinionGiven)] = "会办意见",
        [nameof(QuestionWithdrawn)] = "撤回征求会办意见",
        [nameof(ReturnRequested)] = "申请退回",
        [nameof(AuthorityAsked)] = "报交办机关或局领导",
        [nameof(RequestGranted)] = "申请答复（同意）",
        [nameof(RequestRefused)] = "申请答复（不同意）",
        [nameof(RequestTakenBack)] = "撤回申请",
        [nameof(CaseHeld)] = "挂起",
        [nameof(CaseResumed)] = "恢复办理",
        [nameof(ProposalWithdrawn)] = "撤案",
        [nameof(CaseJoined)] = "并案",
        [nameof(JointLeft)] = "取消并案",
        [nameof(PaperNoticeSent)] = "书面告知登记",
        [nameof(EffectRetried)] = "重新尝试",
    };

    public static string Of(Loss loss, Policy policy)
    {
        string title = Title(loss.Case, policy);
        if (!loss.IsReadable)
        {
            return $"{title}：案卷读不出来。请从备份恢复，或换一个案号重新登记。";
        }

        string[] acts = [.. loss.Lines.SelectMany(line => Told(line, policy))];
        int others = loss.Lines.Count(line => !Told(line, policy).Any());
        string what = string.Join("；", [.. acts, .. others > 0 ? new[] { $"系统记录 {others} 条" } : []]);
        return loss.Remains ? $"{title}：丢失 {what}。" : $"{title}：整件丢失，请重新登记（{what}）。";
    }

    private static IEnumerable<string> Told(BookedLine line, Policy policy) => line.Facts.Where(Acts.ContainsKey).Select(fact =>
        $"{Chinese.Time(line.At.ToOffset(policy.Unit.UtcOffset))} {Acts[fact]}"
        + (fact == nameof(ReplyNumbered) && line.Number is { } given ? $"（{given.Year}年第{given.Value}号，不再给别的文件）" : ""));

    // level-term-session-number-handover, as CaseKey writes it.
    private static string Title(CaseId id, Policy policy)
    {
        if (id.Value.Split('-').Select(Plain).ToArray() is not [var level, var term, var session, var number, _])
        {
            return id.Value;
        }

        string body = policy.Levels.FirstOrDefault(known => known.Id == level)?.Name ?? level;
        return $"{body}{term}届{(session == "0" ? "平时" : $"{session}次")}第{number}号（{id}）";
    }

    private static string Plain(string part) => Escaped().Replace(
        part, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("x([0-9a-f]{4})")]
    private static partial Regex Escaped();
}
