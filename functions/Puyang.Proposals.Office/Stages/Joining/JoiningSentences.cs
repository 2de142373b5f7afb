using Puyang.Proposals.Joining;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;
using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.Joining;

/// <summary>Events of proposals that are handled together. 并案</summary>
internal static class JoiningSentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        Act<CaseJoined>("并案", (joined, _, policy) => $"并入 {Wording.Designation(joined.Lead, policy)} 一并办理：{joined.Reason}"),
        Act<JointLeft>("取消并案", (left, _, _) => $"取消并案，单独办理：{left.Reason}"),
        Act<JointTaken>("他件并入", (taken, _, policy) => $"{Wording.Designation(taken.Other, policy)} 并入本件一并办理"),
        Act<JointDropped>("他件退出并案", (dropped, _, policy) => $"{Wording.Designation(dropped.Other, policy)} 不再与本件一并办理"),
        Act<ReplyAdopted>("并案签发", (adopted, proposal, policy) =>
            $"随 {Wording.Designation(adopted.Lead, policy)} 签发（{policy.Name(proposal, adopted.By, adopted.For)}），"
                + $"成文日期{Chinese.Date(adopted.On)}"),
        Consequence<JointAnswered>("分别答复", (_, _, _) => "单独编号、答复"),
    ];
}
