using System.Reflection;

namespace Puyang.Proposals.Tests;

/// <summary>What people read when a rule says no, in these very words.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData(nameof(Refusal.NoSuchCase), "没有这件提案。")]
    [InlineData(nameof(Refusal.TaskIsDone), "这项任务已经办理完毕，无需再办。")]
    [InlineData(nameof(Refusal.NotThisTask), "这项任务不能这样办理。")]
    [InlineData(nameof(Refusal.NotTheOffice), "只有局办公室工作人员可以办理。")]
    [InlineData(nameof(Refusal.NotTheHolder), "这项任务不由您办理。")]
    [InlineData(nameof(Refusal.NotTheApprover), "这一步审批不由您办理。")]
    [InlineData(nameof(Refusal.DocumentChanged), "您打开页面之后，文稿或所依据的设置已有变动，请看过最新的再办理。")]
    [InlineData(nameof(Refusal.NoSuchDepartment), "没有这个科室。")]
    [InlineData(nameof(Refusal.NotOfThatDepartment), "这位经办人不属于所选科室。")]
    [InlineData(nameof(Refusal.ReasonMissing), "请写明理由（1 至 2000 字）。")]
    [InlineData(nameof(Refusal.DraftIncomplete), "文稿还不完整：标题、正文、办理类别、公开属性和联系人都要填写。")]
    [InlineData(nameof(Refusal.NoApprovalChain), "设置中没有可用的审批流程，或其中的人员不存在。")]
    [InlineData(nameof(Refusal.CoHandlingNotOpen), "会办件另有办理流程，暂不能登记，请按原方式办理。")]
    [InlineData(nameof(Refusal.KeyTooLong), "案号过长，无法登记。")]
    [InlineData(nameof(Refusal.ImpossibleDay), "日期不合理：不能早于签发日，也不能晚于今天。")]
    [InlineData(nameof(Refusal.MannerMissing), "请写明送达方式（例如当面送交、挂号信及单号）。")]
    [InlineData(nameof(Refusal.CommentTooLong), "意见不能超过 2000 字。")]
    [InlineData(nameof(Refusal.RoundPassed), "这一轮答复已经重新办理，请在新的征询意见表上评价。")]
    [InlineData(nameof(Refusal.NoLink), "这项任务没有可用的链接。")]
    [InlineData(nameof(Refusal.NotTheOfficesToWithdraw), "征询意见表的链接不能由承办单位撤回；地址有误时请变更联系地址。")]
    [InlineData(nameof(Refusal.NoSuchProposer), "本件没有这位提案人。")]
    [InlineData(nameof(Refusal.NotToBeDoneNow), "这一步正在办理、已经办完，或尚未到时间。")]
    [InlineData(nameof(Refusal.ForeignMessage), "页面已经失效，请刷新后重试。")]
    public void A_refusal_says_why_in_Chinese(string code, string text) => Assert.Equal(new Refusal(code, text), All.Single(known => known.Code == code));

    [Fact]
    public void Every_refusal_has_a_code_of_its_own_which_is_its_name()
    {
        Assert.Equal(Fields.Select(known => known.Name), All.Select(refusal => refusal.Code));
        Assert.Equal(23, All.Length);
    }

    private static FieldInfo[] Fields => [.. typeof(Refusal).GetFields(BindingFlags.Public | BindingFlags.Static)];

    private static Refusal[] All => [.. Fields.Select(known => (Refusal)known.GetValue(null)!)];
}
