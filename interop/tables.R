# Reads the tables of a plan with readr, by their load snippets.
#
# Usage: Rscript tables.R PLAN.json; exit code 1 if anything was read other than declared.

suppressPackageStartupMessages(library(readr))
options(warn = 2) # A reader that has to guess says so in a warning: that is a failure here.

classes <- c(
  string = "character", integer = "integer", number = "numeric", boolean = "logical", date = "Date",
  datetime = "POSIXct", "list<string>" = "list", "list<integer>" = "list"
)

# A value as the JSON file has it; NULL for a missing one.
plain <- function(value, type) {
  if (is.null(value)) return(NULL)
  if (startsWith(type, "list")) return(as.list(value))
  if (is.na(value)) return(NULL)
  switch(type,
    date = day(value),
    datetime = instant(value),
    number = as.numeric(value),
    value
  )
}

# format() leaves out the zeros before a year.
day <- function(value) {
  parts <- as.POSIXlt(value)
  sprintf("%04d-%02d-%02d", parts$year + 1900L, parts$mon + 1L, parts$mday)
}

# Milliseconds since 1970 are what is compared: formatting in R cuts them off instead of rounding.
instant <- function(value) {
  milliseconds <- round(as.numeric(value) * 1000)
  seconds <- as.POSIXct(milliseconds %/% 1000, origin = "1970-01-01", tz = "UTC")
  sprintf("%s.%03dZ", format(seconds, "%Y-%m-%dT%H:%M:%S"), as.integer(milliseconds %% 1000))
}

differences <- function(table, data, truth) {
  names_declared <- vapply(table$columns, function(column) column$name, "")
  if (!identical(names(data), names_declared)) return("the columns are not those declared")
  if (nrow(data) != length(truth)) return(sprintf("there are %d rows, not %d", nrow(data), length(truth)))
  unlist(lapply(table$columns, function(column) {
    class_read <- class(data[[column$name]])[[1]]
    class_declared <- classes[[column$type]]
    problem <- if (class_read != class_declared) {
      sprintf("%s is declared %s, but was read as %s", column$name, column$type, class_read)
    }
    read <- lapply(seq_len(nrow(data)), function(row) plain(data[[column$name]][[row]], column$type))
    stated <- lapply(truth, function(row) if (column$type == "number") plain(row[[column$name]], "number") else row[[column$name]])
    wrong <- which(!mapply(identical, read, stated))
    if (length(wrong) > 0) {
      row <- wrong[[1]]
      problem <- c(problem, sprintf(
        "%s differs in %d rows, first in %d: %s, not %s", column$name, length(wrong), row - 1L,
        jsonlite::toJSON(read[[row]], null = "null"), jsonlite::toJSON(stated[[row]], null = "null")
      ))
    }
    problem
  }))
}

read_snippet <- function(code, name) {
  scope <- new.env()
  eval(parse(text = code), scope)
  scope[[name]]
}

plan <- jsonlite::fromJSON(commandArgs(trailingOnly = TRUE)[[1]], simplifyVector = FALSE)
read <- 0
failed <- 0
for (table in plan$tables) {
  truth <- jsonlite::fromJSON(file.path(table$folder, table$name, paste0(table$name, ".json")), simplifyVector = FALSE)
  for (snippet in Filter(function(snippet) snippet$language == "r", table$snippets)) {
    setwd(snippet$folder)
    problems <- tryCatch(
      differences(table, read_snippet(snippet$code, table$name), truth),
      error = function(error) conditionMessage(error)
    )
    read <- read + 1
    failed <- failed + (length(problems) > 0)
    for (problem in problems) message(sprintf("readr, load snippet of %s in %s: %s", table$name, table$folder, problem))
  }
}
cat(sprintf("readr %s (R %s): %d read, %d of them wrong\n", packageVersion("readr"), getRversion(), read, failed))
quit(status = if (failed > 0) 1 else 0)
