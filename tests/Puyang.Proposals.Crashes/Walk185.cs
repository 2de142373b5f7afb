using Puyang.Proposals.Crashes.Town;

namespace Puyang.Proposals.Crashes;

/// <summary>Proposal 185 from its form to its rating, with one return to the office, a talk with the proposer, one return to the drafter, and one correction.</summary>
internal static class Walk185
{
    public static readonly CaseId Id = new("x5e02-8-6-185-1");
    private const string Case = "/cases/x5e02-8-6-185-1";
    private const string Officer = "guo.xiaomin@";
    private const string Listed = "列入市政府重点工作台账";
    private const string Shortened = "列入重点台账";

    public static IReadOnlyList<Act> Acts { get; } =
    [
        Act.OfClerk("register", "/intake", "登记") with
        {
            File = Tree.Path("templates", "samples", "proposal-185.docx"), Accepted = "登记</b>", Message = "register:wang-min:",
        },
        Act.OfClerk("assign to the wrong department", Case, "分办", ("department", "yanglao/sun-li")),
        Act.ByMail("return to the office", "sun.li@", "请签收提案", 1, "提交",
            ("act", "return"), ("reason", "社区建设不属本科职责"), ("owner", "基层政权建设和社区治理科"), ("name", "孙丽")),
        Act.OfClerk("assign again", Case, "分办", ("department", "jiceng/guo-xiaomin"), ("note", "请按时答复。")),
        Act.ByMail("accept", Officer, "请签收提案", 1, "提交", ("act", "accept"), ("name", "郭晓敏")),
        Act.ByMail("save", Officer, "请起草提案答复", 1, "暂存并预览",
            ("body", "先写一段。"), ("class", "A"), ("disclosure", "Proactive"), ("contactName", "刘伟胜"), ("contactPhone", "6687818"))
            with { IsDone = form => form.Fields["body"] == "先写一段。" },
        Act.ByMail("consult", Officer, "请与提案人沟通", 1, "登记沟通情况",
            ("channel", "Visit"), ("said", "走访时说明了清单起草的情况，提案人同意。"), ("stance", "Satisfied"), ("mayPublish", "yes"), ("name", "郭晓敏")),
        Act.ByMail("submit", Officer, "请起草提案答复", 1, "送审",
            ("body", File.ReadAllText(Tree.Path("tests", "data", "reply-185.txt"))), ("name", "郭晓敏")) with { Accepted = "已送审" },
        Approve("approve as section head", "li.jianguo@", "科室负责人审核", 1, "李建国"),
        Act.ByMail("return to the drafter", "chen.hong@", "请办理：办公室核稿", 1, "提交",
            ("act", "return"), ("comment", "请补充第五部分。"), ("name", "陈红")),
        Act.ByMail("submit again", Officer, "答复稿退回修改", 1, "送审")
            with { Typed = form => [("body", form.Fields["body"].Replace(Listed, Shortened, StringComparison.Ordinal)), ("name", "郭晓敏")] },
        Approve("approve as section head again", "li.jianguo@", "科室负责人审核", 2, "李建国"),
        Approve("approve as office check", "chen.hong@", "办公室核稿", 2, "陈红"),
        Act.ByMail("correct", "zhang.wei@", "请办理：分管领导审核", 1, "保存修改稿") with
        {
            Typed = form => [("body", form.Fields["body"].Replace(Shortened, Listed, StringComparison.Ordinal)), ("name", "张伟")],
            IsDone = form => form.Fields["body"].Contains(Listed, StringComparison.Ordinal),
        },
        Approve("approve as deputy", "zhang.wei@", "分管领导审核", 1, "张伟"),
        Approve("sign", "liu.zhiyuan@", "局长签发", 1, "刘志远"),
        Act.OfClerk("seal", Case, "用印确认并发出", ("confirm", "yes")),
        Act.ByMail("confirm as committee", "tianwei@", "抄送（2份）", 1, "确认收到", ("name", "值班员")),
        Act.ByMail("confirm as supervision", "ducha@", "抄送（2份）", 1, "确认收到", ("name", "值班员")),
        Act.ByMail("rate", "miao.fangjie@", "的答复", 1, "提交评价", ("rating", "Satisfied"), ("comment", "谢谢"), ("name", "苗方杰")),
    ];

    private static Act Approve(string name, string mailbox, string step, int times, string person) =>
        Act.ByMail(name, mailbox, $"请办理：{step}", times, "提交", ("act", "approve"), ("reviewed", "yes"), ("name", person));
}
