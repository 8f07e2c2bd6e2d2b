"""Figures of many results with Apache Spark, as docs/analysis.md works them out in DuckDB, under the same names.

    spark-submit job.py TABLE OUT [--assessment FILE]

TABLE is a folder or object store of the long format, as Parquet or JSON Lines (`partnership-check table`), of one assessment. OUT
gets a folder for each of these, as CSV with a header: `items`, `sections`, `sections_by_organisation`, `picks`, `changes` and
`groups`; for an assessment in stages, whose file has to be given, also `stages`. The latest round of each person counts.
"""

import argparse
import json

from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as F

STATES = ["dont-know", "not-applicable", "unanswered"]
FEWEST = 5  # of fewer people, no group and no change is shown


def read(spark, path, form):
    return spark.read.parquet(path) if form == "parquet" else spark.read.json(path)


def last_rounds(rounds):
    """Only the latest round of each person."""
    person = Window.partitionBy("person")
    return rounds.withColumn("latest", F.max("round").over(person)).where("round = latest")


def items(answers):
    """Counts, median, range, mean and consensus of each rated item."""
    rated = answers.where("state = 'rated'")
    # There are few items, so every worker can have their means.
    means = F.broadcast(rated.groupBy("item").agg(F.avg("points").alias("mean_points")))
    distance = F.abs(F.col("points") - F.col("mean_points")) / 100
    figures = rated.join(means, "item").groupBy("item").agg(
        F.count("value").alias("n"),
        F.median("value").alias("median"),
        F.min("value").alias("low"),
        F.max("value").alias("high"),
        F.avg("value").alias("mean"),
        (1 + F.avg(F.log2(1 - distance))).alias("consensus"),
    )
    gaps = answers.where("kind = 'rating'").groupBy("item").agg(
        *[F.count_if(F.col("state") == state).alias(state.replace("-", "_")) for state in STATES]
    )
    # An item that nobody rated has only gaps.
    return gaps.join(figures, "item", "left").fillna(0, ["n"]).select(*figures.columns, *gaps.columns[1:])


def part():
    """The organisation as it is told apart from others: without capitals and the spaces around it."""
    return F.lower(F.trim(F.coalesce("organisation", F.lit(""))))


def scores(answers):
    """Each person's section scores: the mean of the points of what they rated."""
    rated = answers.where("state = 'rated'").withColumn("part", part())
    return rated.groupBy("response", "part", "section").agg(F.avg("points").alias("score"))


def spread(scores):
    """The mean, median and range of the section scores."""
    return scores.groupBy("section").agg(
        F.count("score").alias("n"),
        F.avg("score").alias("mean"),
        F.median("score").alias("median"),
        F.min("score").alias("low"),
        F.max("score").alias("high"),
    )


def voices(scores):
    """One score for each organisation; whoever names none stands alone."""
    voice = F.when(F.col("part") == "", F.col("response")).otherwise(F.col("part"))
    return scores.groupBy(voice.alias("voice"), "section").agg(F.avg("score").alias("score"))


def picks(answers):
    """How many people picked each option."""
    picked = answers.where("kind = 'pick' AND picks <> ''")
    options = picked.select("item", F.explode(F.split("picks", " ")).alias("pick"))
    return options.groupBy("item", "pick").agg(F.count("*").alias("n"))


def stages(spark, answers, assessment):
    """How many people meet each stage, and for how many it is the current one."""
    with open(assessment, encoding="utf-8") as file:
        sections = json.load(file)["sections"]
    rows = [
        (place, section["id"], item["id"], bool(item.get("essential")))
        for place, section in enumerate(sections, 1)
        for item in section["items"]
    ]
    stage_items = F.broadcast(spark.createDataFrame(rows, ["place", "section", "item", "essential"]))
    rating = answers.where("kind = 'rating'").join(stage_items, ["section", "item"])
    applies = F.col("state") != "not-applicable"
    points = F.coalesce(F.col("points"), F.lit(0))
    met = rating.groupBy("response", "section", "place").agg(
        F.count_if(applies).alias("applying"),
        F.count_if(F.col("state") == "rated").alias("rated"),
        F.coalesce(F.avg("points"), F.lit(0)).alias("score"),
        F.count_if(F.col("essential") & applies & (points == 0)).alias("lacking"),
    )
    enough = (F.col("rated") >= 0.8 * F.col("applying")) & (F.col("score") >= 75) & (F.col("lacking") == 0)
    met = met.withColumn("met", (F.col("applying") == 0) | enough).cache()
    current = met.where("NOT met").groupBy("response").agg(F.min_by("section", "place").alias("section"))
    current = current.groupBy("section").agg(F.count("*").alias("current"))
    counts = met.groupBy("section").agg(F.count_if("met").alias("met"))
    return counts.join(current, "section", "left").fillna(0)


def changes(rounds):
    """How people's own section scores changed since the round before, by the items that they rated both times."""
    answers = last_rounds(rounds).where("state = 'rated'")
    now = answers.select("person", "section", "item", F.col("points").alias("now"), (F.col("round") - 1).alias("before"))
    earlier = rounds.where("state = 'rated'").select(
        "person", "item", F.col("round").alias("before"), F.col("points").alias("earlier")
    )
    people = now.join(earlier, ["person", "item", "before"]).groupBy("person", "section").agg(
        (F.avg("now") - F.avg("earlier")).alias("change"), F.count("*").alias("items")
    )
    n, size = F.count("*"), F.abs(F.avg("change"))
    # What varies by chance: the standard error of the changes, and that of answers on a scale.
    by_people = 1.96 * F.stddev_samp("change") / F.sqrt(n)
    by_scale = 1.96 * (2**0.5) * 12.5 / F.sqrt(F.max("items") * n)
    return people.groupBy("section").agg(
        n.alias("n"),
        F.avg("change").alias("change"),
        ((n >= FEWEST) & (size > by_people) & (size > by_scale)).alias("counts"),
    )


def groups(answers, scores):
    """The mean score of each organisation; none if any part, or those without an organisation, are too few."""
    parts = answers.groupBy(part().alias("part")).agg(F.count_distinct("person").alias("people"))
    fewest = F.broadcast(parts.agg(F.min("people").alias("fewest")))
    shown = parts.crossJoin(fewest).where(F.col("fewest") >= FEWEST).drop("fewest")
    means = shown.join(scores, "part").groupBy("part", "people", "section")
    return means.agg(F.avg("score").alias("mean"), F.count("*").alias("n")).where(F.col("n") >= FEWEST).drop("n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table")
    parser.add_argument("out")
    parser.add_argument("--form", choices=["parquet", "json"], default="parquet")
    parser.add_argument("--assessment", help="the assessment's file, if it is in stages")
    given = parser.parse_args()
    spark = SparkSession.builder.appName("partnership-check").getOrCreate()
    rounds = read(spark, given.table, given.form)
    answers = last_rounds(rounds)
    sections = scores(answers)
    figures = {
        "items": items(answers),
        "sections": spread(sections),
        "sections_by_organisation": spread(voices(sections)),
        "picks": picks(answers),
        "changes": changes(rounds),
        "groups": groups(answers, sections),
    }
    if given.assessment:
        figures["stages"] = stages(spark, answers, given.assessment)
    for name, rows in figures.items():
        rows.coalesce(1).write.mode("overwrite").option("header", True).csv(f"{given.out}/{name}")
    spark.stop()


if __name__ == "__main__":
    main()
