"""Figures of many results with Apache Spark: per item and per section, as docs/analysis.md works them out in DuckDB.

    spark-submit job.py TABLE OUT

TABLE is a folder or object store of the long format, as Parquet or JSON Lines (`partnership-check table`); OUT gets `items` and
`sections`, each as CSV with a header. The latest round of each person counts.
"""

import argparse

from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as F

STATES = ["dont-know", "not-applicable", "unanswered"]


def read(spark, path, form):
    answers = spark.read.parquet(path) if form == "parquet" else spark.read.json(path)
    latest = Window.partitionBy("person")
    return answers.withColumn("latest", F.max("round").over(latest)).where("round = latest")


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
    return figures.join(gaps, "item").orderBy("item")


def sections(answers):
    """The mean, median and range of people's own section scores."""
    scores = answers.where("state = 'rated'").groupBy("response", "section").agg(F.avg("points").alias("score"))
    return scores.groupBy("section").agg(
        F.count("score").alias("n"),
        F.avg("score").alias("mean"),
        F.median("score").alias("median"),
        F.min("score").alias("low"),
        F.max("score").alias("high"),
    ).orderBy("section")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table")
    parser.add_argument("out")
    parser.add_argument("--form", choices=["parquet", "json"], default="parquet")
    given = parser.parse_args()
    spark = SparkSession.builder.appName("partnership-check").getOrCreate()
    answers = read(spark, given.table, given.form)
    for name, figures in [("items", items(answers)), ("sections", sections(answers))]:
        figures.coalesce(1).write.mode("overwrite").option("header", True).csv(f"{given.out}/{name}")
    spark.stop()


if __name__ == "__main__":
    main()
