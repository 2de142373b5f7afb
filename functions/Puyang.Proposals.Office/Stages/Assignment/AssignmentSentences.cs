using Puyang.Proposals.Assignment;
using Puyang.Proposals.Office.Casework;
using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.Assignment;

/// <summary>Events of the assignment to a department. 分办、签收</summary>
internal static class AssignmentSentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        Act<DepartmentAssigned>("交科室承办", Assigned),
        Act<AssignmentAccepted>("签收", (_, _, _) => "科室签收"),
        Act<AssignmentReturned>("科室退回", (back, _, _) =>
            $"科室退回：{back.Reason}{(back.SuggestedOwner.Length > 0 ? $"（建议由{back.SuggestedOwner}承办）" : "")}"),
        Act<AssignmentRecalled>("收回重新确定承办科室", (recalled, _, _) => $"收回重新确定承办科室：{recalled.Reason}"),
    ];

    private static string Assigned(DepartmentAssigned to, Case proposal, Policy policy)
    {
        string department = policy.Department(to.Department)?.Name ?? to.Department;
        return $"交科室承办：{department}，经办人{policy.Name(proposal, to.Officer)}{Phrases.Comment(to.Note)}";
    }
}
