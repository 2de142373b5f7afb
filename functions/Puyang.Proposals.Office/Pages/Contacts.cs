using Puyang.Proposals.Assignment;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Intake;

namespace Puyang.Proposals.Office.Pages;

/// <summary>How to reach the proposers: for the office, and for whoever of the bureau has to talk with them, nobody else. 提案人联系方式</summary>
internal static class Contacts
{
    /// <summary>True for a task whose holder talks with the proposers.</summary>
    internal static bool AreFor(CaseTask task, Case proposal, Policy policy) =>
        task is AcceptTask or DraftTask or ConsultTask && policy.Person(task.Holder) is not null
        && proposal.Role != HandlingRole.CoHandler && proposal.Proposal!.Proposers.Any(proposer => proposer.HasContacts);

    /// <summary>What is known of one proposer beside name and mailbox.</summary>
    internal static IEnumerable<(string Label, string Text)> Of(Proposer proposer)
    {
        (string Label, string? Text)[] all =
        [
            (proposer.IsOrganisation ? "联系人" : "工作单位及职务", proposer.Unit), ("界别", proposer.Sector),
            ("联系电话", proposer.Phone), ("通讯地址", proposer.PostalAddress),
        ];
        return all.Where(one => one.Text is not null).Select(one => (one.Label, one.Text!));
    }

    /// <summary>All of them in one paragraph, a line each.</summary>
    internal static string Paragraph(Case proposal) => string.Join('\n', proposal.Proposal!.Proposers.Where(proposer => proposer.HasContacts)
        .Select(proposer => $"{proposer.Name}：{string.Join("；", Of(proposer).Select(one => $"{one.Label}{one.Text}"))}")
        .Prepend("提案人联系方式（仅供办理本件时联系，请勿外传）："));

    /// <summary>What the notice says beside the proposal.</summary>
    internal static IEnumerable<(string Label, string Text)> OfNotice(Particulars? said)
    {
        (string Label, string? Text)[] all = said is null ? [] :
        [
            ("来文字号", said.NoticeNumber), ("收文编号", said.ReceivedAs), ("提案类别", said.Category), ("督办领导", said.Supervisor),
            ("提案是否公开", said.IsPublic is { } may ? may ? "公开" : "不公开" : null),
            ("来文建议的承办科室", said.Department), ("来文建议的经办人", said.Officer), ("交办日期依据", said.DayOf is { } day ? Words.Name(day) : null), ("备注", said.Remark),
        ];
        return all.Where(one => one.Text is not null).Select(one => (one.Label, one.Text!));
    }
}
